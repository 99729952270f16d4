export * from './Inventory';
export * from './rules';
export * from './technicalState';
