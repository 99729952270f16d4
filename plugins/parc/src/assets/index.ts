export * from './AssetActions';
export * from './AssetBadges';
export * from './AssetHistory';
export * from './AssetRoutes';
export * from './AssetSections';
export * from './entityRefOf';
export * from './useAssetAbilities';
export * from './warranty';
