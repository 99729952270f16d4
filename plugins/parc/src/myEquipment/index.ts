export * from './MyEquipmentPage';
