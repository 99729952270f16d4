export * from './categoryFields';
export * from './modelFields';
export * from './tagPattern';
