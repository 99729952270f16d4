export { createWorkOrders, type WorkOrders } from './createWorkOrders';
export { WorkOrderCalendar } from './WorkOrderCalendar';
export { ScheduledOrders, type TimedOrder } from './ScheduledOrders';
export { scheduleWorkOrders } from './scheduleWorkOrders';
export {
  workOrderPermissionRules,
  workOrderResourceRef,
} from './workOrderPermissionRules';
export { workOrderRoutes } from './workOrderRoutes';
export { workOrderNumbers } from './WorkOrderRules';
