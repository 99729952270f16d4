export * from './RecordForm';
export * from './FieldInput';
export * from './EntityPicker';
export * from './ReferencePicker';
export * from './useRecordForm';
export * from './useFormErrorText';
export * from './ChoiceInput';
export * from './AsyncPicker';
