export * from './AssetCards';
export * from './DeclaredCard';
export * from './EquipmentCards';
export * from './RelationsContent';
