export { healthRoutes } from './healthRoutes';
export { HealthService } from './HealthService';
export { HealthStore } from './HealthStore';
