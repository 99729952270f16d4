export * from './MaintenanceRoutes';
export { StateFigures } from './dues/DueFigures';
export { DueList } from './dues/DueList';
export { useDueSummary } from './dues/useDues';
export * from './ofAsset';
export { orderAddition } from './orders';
export { PlanOrders } from './plans/PlanOrders';
export { PlanOverview } from './plans/PlanOverview';
