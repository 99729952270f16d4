import { categories } from '@parc/backstage-plugin-parc-common';
import { AssetsOf, NounRoutes } from '../records';

/** All pages of categories. */
export const CategoryRoutes = () => (
  <NounRoutes
    noun={categories}
    mainFilters={['holdsData']}
    beside={record => <AssetsOf field="category" value={record.ref} />}
  />
);
