export * from './AssetCards';
export * from './AssetSoftwareCard';
export * from './DeclaredCard';
export * from './EquipmentCards';
export * from './LicenceCards';
export * from './LicencesOfCards';
export * from './MaintenanceCards';
export * from './RelationsContent';
