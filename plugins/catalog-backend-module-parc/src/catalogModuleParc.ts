import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { FolderEntityProvider } from './FolderEntityProvider';
import { ParcKindsProcessor } from './ParcKindsProcessor';

/** The catalog's module that knows Parc's kinds, and reads folders of YAML when told to. */
export const catalogModuleParc = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'parc',
  register(registration) {
    registration.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, ...services }) {
        catalog.addProcessor(new ParcKindsProcessor());
        const folders = FolderEntityProvider.fromConfig(services);
        if (folders) {
          catalog.addEntityProvider(folders);
        }
      },
    });
  },
});
