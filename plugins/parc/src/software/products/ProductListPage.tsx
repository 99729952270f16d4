import { products } from '@parc/backstage-plugin-parc-common';
import { NounList } from '../../records';

/** `/parc/software`: what is installed and bought, by product. */
export const ProductListPage = () => (
  <NounList
    noun={products}
    mainFilters={['publisher', 'licensing', 'metric', 'machines']}
  />
);
