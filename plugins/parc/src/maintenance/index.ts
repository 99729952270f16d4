export * from './MaintenanceRoutes';
export { DueFigures } from './dues/DueFigures';
export { DueList } from './dues/DueList';
export * from './ofAsset';
export { orderAddition } from './orders';
export { PlanOrders } from './plans/PlanOrders';
export { PlanOverview } from './plans/PlanOverview';
