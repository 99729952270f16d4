import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { ParcKindsProcessor } from './ParcKindsProcessor';

/** The catalog's module that knows Parc's kinds. */
export const catalogModuleParc = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'parc',
  register(registration) {
    registration.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new ParcKindsProcessor());
      },
    });
  },
});
