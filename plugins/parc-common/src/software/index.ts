export * from './metrics';
export * from './productCode';
export * from './productFields';
export * from './softwareInstallations';
export * from './softwareReleases';
export * from './softwareRules';
export * from './softwareTitles';
export * from './usageSchemas';
