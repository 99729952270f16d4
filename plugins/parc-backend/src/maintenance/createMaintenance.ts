import { createPlans, type Maintenance, type PlanGround } from './createPlans';
import { createWorkOrders, type WorkOrders } from './orders';
import type { WorkOrderGround } from './orders/WorkOrderService';

/** The services of maintenance: plans, what is due by them, and the work. */
export interface MaintenanceServices {
  workOrders: WorkOrders;
  maintenance: Maintenance;
}

/** Puts the services of maintenance together: plans make work orders. */
export function createMaintenance(
  ground: WorkOrderGround & Omit<PlanGround, 'orders'>,
): MaintenanceServices {
  const workOrders = createWorkOrders(ground);
  const orders = workOrders.orders.records.writer;
  return { workOrders, maintenance: createPlans({ ...ground, orders }) };
}
