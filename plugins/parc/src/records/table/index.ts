export * from './ColumnChooser';
export * from './RecordCards';
export * from './RecordTable';
export * from './SelectionBar';
