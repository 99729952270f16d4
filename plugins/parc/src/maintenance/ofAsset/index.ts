export * from './AssetMaintenance';
export * from './maintenanceAddition';
