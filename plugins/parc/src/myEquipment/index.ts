export * from './MyEquipmentPage';
export * from './mySections';
export * from './useMyAssets';
