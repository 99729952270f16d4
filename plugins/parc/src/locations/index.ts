export * from './LocationPage';
export * from './locationTree';
export * from './useLocationTree';
