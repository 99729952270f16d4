export * from './categoryFields';
export * from './categoryOfDeviceType';
export * from './deviceTypeImport';
export * from './modelFields';
export * from './parseDeviceType';
export * from './tagPattern';
