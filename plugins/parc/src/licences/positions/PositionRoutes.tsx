import { positions } from '@parc/backstage-plugin-parc-common';
import { NounRoutes } from '../../records';

/** The positions: what is owned against what is used. */
export const PositionRoutes = () => (
  <NounRoutes
    noun={positions}
    mainFilters={['state', 'metric', 'publisher', 'product']}
  />
);
