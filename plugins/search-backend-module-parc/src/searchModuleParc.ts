import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { collatedAssets } from './collatedAssets';
import { collatedChanges } from './collatedChanges';
import { collatedLicences } from './collatedLicences';
import { collatedPlans } from './collatedPlans';
import { collatedProducts } from './collatedProducts';
import { collatedWorkOrders } from './collatedWorkOrders';
import { parcAsService } from './parcAsService';
import { PersonNames } from './PersonNames';
import { RecordCollatorFactory } from './RecordCollatorFactory';

/** Parc's assets, licences, software products, maintenance plans, work orders and changes in the portal's search. */
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
        const parc = parcAsService(portal);
        const people = () => new PersonNames(portal.catalog, portal.auth);
        const add = (key: string, factory: DocumentCollatorFactory) =>
          index.addCollator({
            schedule: scheduler.createScheduledTaskRunner(
              readSchedule(config, key),
            ),
            factory,
          });
        const assets = collatedAssets(parc, people);
        const licences = collatedLicences(parc, people);
        add('parcAssets', new RecordCollatorFactory(assets));
        add('parcLicences', new RecordCollatorFactory(licences));
        const plans = collatedPlans(parc, people);
        const orders = collatedWorkOrders(parc, people);
        add('parcProducts', new RecordCollatorFactory(collatedProducts(parc)));
        add('parcMaintenancePlans', new RecordCollatorFactory(plans));
        add('parcWorkOrders', new RecordCollatorFactory(orders));
        const changes = collatedChanges(parc, people);
        add('parcChanges', new RecordCollatorFactory(changes));
      },
    });
  },
});

function readSchedule(
  config: RootConfigService,
  key: string,
): SchedulerServiceTaskScheduleDefinition {
  const given = config.getOptionalConfig(`search.collators.${key}.schedule`);
  return given
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(given)
    : {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        // The register and the catalog are asked: they may still be starting.
        initialDelay: { seconds: 10 },
      };
}
