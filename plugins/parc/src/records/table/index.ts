export * from './ColumnChooser';
export * from './Paging';
export * from './RecordCards';
export * from './RecordTable';
export * from './SelectionBar';
