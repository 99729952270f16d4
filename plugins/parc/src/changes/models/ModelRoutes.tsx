import { changeModels } from '@parc/backstage-plugin-parc-common';
import { NounRoutes } from '../../records';

/** `/parc/changes/models`: how standard changes are always done. */
export const ModelRoutes = () => (
  <NounRoutes
    noun={changeModels}
    mainFilters={['status', 'category', 'owner']}
  />
);
