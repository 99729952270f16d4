export { InstallationStore, type Installed } from './InstallationStore';
export { SoftwareTitles } from './SoftwareTitles';
export { createProducts } from './createProducts';
export {
  lastUsedBy,
  lastUsedOn,
  usageRoutes,
  UsageService,
  UsageStore,
} from './usage';
