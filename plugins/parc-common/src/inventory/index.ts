export * from './Inventory';
export * from './rules';
