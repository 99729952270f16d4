export { catalogModuleParc as default } from './catalogModuleParc';
export * from './kinds';
export { FolderEntityProvider } from './FolderEntityProvider';
export { ParcKindsProcessor, kindSchemas } from './ParcKindsProcessor';
export { relationFields } from './relationFields';
export type { RelationField } from './relationFields';
export {
  isEntityAssignedTo,
  isEntityInLocation,
  isEntityOfCategory,
} from './permissionRules';
