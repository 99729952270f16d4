export { usageRoutes } from './usageRoutes';
export { UsageService } from './UsageService';
export { lastUsedOn, UsageStore } from './UsageStore';
