import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MaintenanceSettings } from '../settings';
import { createPlans, type Maintenance, type PlanGround } from './createPlans';
import { WorkingPeople } from './load/WorkingPeople';
import { WorkLoadService } from './load/WorkLoadService';
import { createWorkOrders, type WorkOrders } from './orders';
import type { WorkOrderGround } from './orders/WorkOrderService';

/** The services of maintenance: plans, what is due by them, the work, and who has how much of it. */
export interface MaintenanceServices {
  workOrders: WorkOrders;
  maintenance: Maintenance;
  workLoad: WorkLoadService;
}

/** What maintenance needs of the portal, and how it is set. */
export interface MaintenanceOptions {
  portal: { catalog: CatalogService; auth: AuthService };
  settings: MaintenanceSettings;
}

/** Puts the services of maintenance together: plans make work orders. */
export function createMaintenance(
  ground: WorkOrderGround & Omit<PlanGround, 'orders'>,
  { portal, settings }: MaintenanceOptions,
): MaintenanceServices {
  const workOrders = createWorkOrders(ground);
  const { records } = workOrders.orders;
  return {
    workOrders,
    maintenance: createPlans({ ...ground, orders: records.writer }),
    workLoad: new WorkLoadService({
      ...ground,
      ...settings,
      orders: records,
      people: new WorkingPeople(portal),
    }),
  };
}
