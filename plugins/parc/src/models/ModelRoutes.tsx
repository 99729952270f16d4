import { models } from '@parc/backstage-plugin-parc-common';
import { AssetsOf, NounRoutes } from '../records';

/** All pages of models. */
export const ModelRoutes = () => (
  <NounRoutes
    noun={models}
    mainFilters={['manufacturer', 'category']}
    beside={record => <AssetsOf field="model" value={record.ref} />}
  />
);
