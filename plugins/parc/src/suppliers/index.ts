export * from './SupplierRoutes';
