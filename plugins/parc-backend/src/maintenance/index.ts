export {
  createMaintenance,
  type MaintenanceServices,
} from './createMaintenance';
export { dueRoutes } from './dues/dueRoutes';
export * from './orders';
export { planRoutes } from './plans/planRoutes';
