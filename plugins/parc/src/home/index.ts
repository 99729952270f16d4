export * from './EndsSoonWidget';
export * from './MyEquipmentWidget';
