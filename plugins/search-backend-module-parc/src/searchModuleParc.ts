import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { AssetCollatorFactory } from './AssetCollatorFactory';

/** Parc's assets in the portal's search. */
export const searchModuleParc = createBackendModule({
  pluginId: 'search',
  moduleId: 'parc',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        index: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, index, scheduler, ...portal }) {
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new AssetCollatorFactory(portal),
        });
      },
    });
  },
});

function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const given = config.getOptionalConfig(
    'search.collators.parcAssets.schedule',
  );
  return given
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(given)
    : {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        // The register and the catalog are asked: they may still be starting.
        initialDelay: { seconds: 10 },
      };
}
