export { CategoryService } from './CategoryService';
export { CategoryStore, type CategoryRules } from './CategoryStore';
export { DeviceTypeImport } from './DeviceTypeImport';
export { createModels } from './createModels';
export { modelRoutes } from './modelRoutes';
