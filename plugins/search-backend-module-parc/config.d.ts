import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Parc's assets in the portal's search. */
      parcAssets?: {
        /** When the index is made again. Default: every 10 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Parc's licences, likewise. */
      parcLicences?: {
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** The software products that Parc knows, likewise. */
      parcProducts?: {
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Maintenance plans, likewise. */
      parcMaintenancePlans?: {
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Work orders, likewise. */
      parcWorkOrders?: {
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Changes, likewise. */
      parcChanges?: {
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
