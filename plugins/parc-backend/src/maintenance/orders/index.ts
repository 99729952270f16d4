export { createWorkOrders, type WorkOrders } from './createWorkOrders';
export {
  workOrderPermissionRules,
  workOrderResourceRef,
} from './workOrderPermissionRules';
export { workOrderRoutes } from './workOrderRoutes';
