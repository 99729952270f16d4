export {
  readConfig,
  type NoticeLanguage,
  type ParcSettings,
} from './readConfig';
export type { InventorySettings } from './readInventorySettings';
export type { KeySecret } from './readLicenceSettings';
export type { MaintenanceSettings } from './readMaintenanceSettings';
