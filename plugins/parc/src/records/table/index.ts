export * from './ColumnChooser';
export * from './Paging';
export * from './PlainTable';
export * from './RecordCards';
export * from './RecordTable';
export * from './SelectionBar';
export * from './textColumn';
