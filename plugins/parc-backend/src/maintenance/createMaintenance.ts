import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MaintenanceSettings } from '../settings';
import { ComplianceFiles } from './compliance/ComplianceFiles';
import { ComplianceService } from './compliance/ComplianceService';
import { createPlans, type Maintenance, type PlanGround } from './createPlans';
import { WorkingPeople } from './load/WorkingPeople';
import { WorkLoadService } from './load/WorkLoadService';
import { createWorkOrders, type WorkOrders } from './orders';
import { ItemHistory } from './orders/ItemHistory';
import type { WorkOrderGround } from './orders/WorkOrderService';
import { PlanStore } from './plans/PlanStore';
import { MachinesBehind } from './updates/MachinesBehind';
import { OrderedUpdates } from './updates/OrderedUpdates';

/** The services of maintenance: plans, what is due by them, the work, who has how much of it, what was done in time. */
export interface MaintenanceServices {
  workOrders: WorkOrders;
  maintenance: Maintenance;
  workLoad: WorkLoadService;
  compliance: ComplianceService;
  complianceFiles: ComplianceFiles;
}

/** What maintenance needs of the portal, and how it is set. */
export interface MaintenanceOptions {
  portal: { catalog: CatalogService; auth: AuthService };
  settings: MaintenanceSettings;
}

/** Puts the services of maintenance together: plans make work orders. */
export function createMaintenance(
  ground: WorkOrderGround & Omit<PlanGround, 'orders' | 'behind' | 'updates'>,
  { portal, settings }: MaintenanceOptions,
): MaintenanceServices {
  const people = new WorkingPeople(portal);
  const workOrders = createWorkOrders(ground, people);
  const { orders } = workOrders;
  const behind = new MachinesBehind();
  const maintenance = createPlans({
    ...ground,
    orders,
    behind,
    updates: new OrderedUpdates(
      orders,
      new ItemHistory(orders.records),
      behind,
    ),
  });
  const compliance = new ComplianceService({
    ...ground,
    plans: new PlanStore(maintenance.plans.records.store),
    orders: orders.records,
  });
  return {
    workOrders,
    maintenance,
    workLoad: new WorkLoadService({
      ...ground,
      ...settings,
      orders: orders.records,
      people,
    }),
    compliance,
    complianceFiles: new ComplianceFiles(compliance),
  };
}
