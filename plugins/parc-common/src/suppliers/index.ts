export * from './supplierFields';
