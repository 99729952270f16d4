export * from './MyEquipmentPage';
export * from './mySections';
export * from './useMyAssets';
export * from './useMyRefs';
