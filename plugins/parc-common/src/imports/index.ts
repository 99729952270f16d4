export * from './importSchemas';
export * from './reading';
