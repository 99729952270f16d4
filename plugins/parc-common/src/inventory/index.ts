export * from './agents';
export { categoriesOfMachine } from './categoriesOfMachine';
export * from './decideMatch';
export * from './Inventory';
export * from './messages';
export * from './rules';
export * from './technicalState';
