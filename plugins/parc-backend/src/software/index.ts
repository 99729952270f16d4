export {
  InstallationStore,
  type AskedSoftware,
  type Installed,
} from './InstallationStore';
export { SoftwareTitles } from './SoftwareTitles';
export { lastUsedOn, usageRoutes, UsageStore } from './usage';
export { createSoftware, type Software } from './createSoftware';
export { softwareRoutes } from './softwareRoutes';
