export * from './MaintenanceRoutes';
export { orderAddition } from './orders';
