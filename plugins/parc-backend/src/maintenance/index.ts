export { complianceRoutes } from './compliance/complianceRoutes';
export {
  createMaintenance,
  type MaintenanceServices,
} from './createMaintenance';
export { dueRoutes } from './dues/dueRoutes';
export { placeDays } from './dues/dueSql';
export { workLoadRoutes } from './load/workLoadRoutes';
export * from './orders';
export { planGit } from './plans/planGit';
export { planRoutes } from './plans/planRoutes';
export { behindRoutes } from './updates/behindRoutes';
