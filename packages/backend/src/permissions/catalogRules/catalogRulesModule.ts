import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { isEntityAssignedTo } from './isEntityAssignedTo';

/** Teaches the catalog the rules that the example policy needs and that it does not bring itself. */
export const catalogRulesModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'parc-permission-rules',
  register(env) {
    env.registerInit({
      deps: { permissions: coreServices.permissionsRegistry },
      async init({ permissions }) {
        permissions.addPermissionRules([isEntityAssignedTo]);
      },
    });
  },
});
