export { createSuppliers } from './createSuppliers';
