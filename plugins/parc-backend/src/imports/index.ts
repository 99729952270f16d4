export { createImports, type Imports } from './createImports';
export { importRoutes } from './importRoutes';
export { startImports } from './startImports';
