export * from './AssetResultListItem';
export * from './ChangeResultListItem';
export * from './LicenceResultListItem';
export * from './MaintenancePlanResultListItem';
export * from './NounTypeName';
export * from './ProductResultListItem';
export * from './WorkOrderResultListItem';
