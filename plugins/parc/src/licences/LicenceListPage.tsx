import { licences } from '@parc/backstage-plugin-parc-common';
import { NounList } from '../records';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'product', 'supplier', 'owner', 'end'];

/** `/parc/licences`: all that was bought. */
export const LicenceListPage = () => (
  <NounList noun={licences} mainFilters={mainFilters} />
);
