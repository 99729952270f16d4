export * from './BulkDialog';
export * from './BulkResultDialog';
export * from './bulkTarget';
