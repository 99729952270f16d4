export * from './InventoryRoutes';
export * from './inventoryAddition';
export * from './technical/TechnicalParts';
