export * from './assetPermissionRules';
export { assetRoutes } from './assetRoutes';
export { AssetService, type AssetGround } from './AssetService';
export { loadForPermissions } from './loadForPermissions';
export { assetGit } from './assetGit';
