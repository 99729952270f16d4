export * from './DeleteRecord';
export * from './NounRoutes';
export * from './RecordCreateForm';
export * from './RecordEditForm';
export * from './RecordFormPages';
export * from './RecordPage';
export * from './PageTabs';
export * from './PartNav';
