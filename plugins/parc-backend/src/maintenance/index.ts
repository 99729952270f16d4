export { createPlans, type Maintenance } from './createPlans';
export { dueRoutes } from './dues/dueRoutes';
export * from './orders';
export { planRoutes } from './plans/planRoutes';
