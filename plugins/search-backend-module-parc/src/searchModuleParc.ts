import { createBackendModule } from '@backstage/backend-plugin-api';

/** Parc's assets in the portal's search. */
export const searchModuleParc = createBackendModule({
  pluginId: 'search',
  moduleId: 'parc',
  register(registration) {
    registration.registerInit({ deps: {}, async init() {} });
  },
});
