export { usageRoutes } from './usageRoutes';
export { UsageService } from './UsageService';
export { lastUsedBy, lastUsedOn, UsageStore } from './UsageStore';
