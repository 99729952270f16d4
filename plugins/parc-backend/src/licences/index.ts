export { positionRoutes, schedulePositions } from './positions';
export { LicenceCalendar, renewalRoutes } from './renewals';
export {
  allocationPermissionRules,
  allocationResourceRef,
  licencePermissionRules,
  licenceResourceRef,
} from './licencePermissionRules';
export { AllocationService } from './AllocationService';
export { allocationRoutes } from './allocationRoutes';
export { createLicences, type LicenceServices } from './createLicences';
export { encryptKeysAnew } from './encryptKeysAnew';
export { keyRoutes } from './keyRoutes';
export { LicenceService } from './LicenceService';
export { licenceRoutes } from './licenceRoutes';
export { reclaimRoutes } from './reclaimRoutes';
export { licenceFileRoutes, licenceGit } from './git';
