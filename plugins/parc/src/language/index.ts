export * from './formats';
export * from './useFormats';
export * from './useLanguage';
export * from './useText';
