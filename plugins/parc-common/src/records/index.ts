export * from './entityRef';
export * from './fields';
export * from './filter';
export * from './history';
export * from './lifeCycle';
export * from './list';
export * from './money';
export * from './schema';
