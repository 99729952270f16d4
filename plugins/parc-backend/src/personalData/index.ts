export { DownloadStore } from './DownloadStore';
export { PersonalDataService } from './PersonalDataService';
export { personalDataRoutes } from './personalDataRoutes';
export { PersonalDataStore } from './PersonalDataStore';
export { RetentionStore } from './RetentionStore';
export { scheduleRetention } from './scheduleRetention';
export { SightingStore } from './SightingStore';
