import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { FolderEntityProvider } from './FolderEntityProvider';
import { ParcKindsProcessor } from './ParcKindsProcessor';
import { catalogPermissionRules } from './permissionRules';
import { ProjectionStore } from './register/ProjectionStore';
import { RegisterEntityProvider } from './register/RegisterEntityProvider';

/**
 * The catalog's module that knows Parc's kinds and the permission rules about them, shows what is made in the portal
 * as entities, and reads folders of YAML when told to.
 */
export const catalogModuleParc = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'parc',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissionsRegistry,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ database, permissions, processing, ...services }) {
        processing.addProcessor(new ParcKindsProcessor());
        permissions.addPermissionRules(catalogPermissionRules);
        const store = new ProjectionStore(await database.getClient());
        processing.addEntityProvider(
          RegisterEntityProvider.fromConfig(services, store),
        );
        const folders = FolderEntityProvider.fromConfig(services);
        if (folders) {
          processing.addEntityProvider(folders);
        }
      },
    });
  },
});
