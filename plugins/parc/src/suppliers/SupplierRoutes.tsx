import { suppliers } from '@parc/backstage-plugin-parc-common';
import { AssetsOf, NounRoutes } from '../records';

/** All pages of suppliers. */
export const SupplierRoutes = () => (
  <NounRoutes
    noun={suppliers}
    mainFilters={[]}
    beside={record => <AssetsOf field="supplier" value={record.ref} />}
  />
);
