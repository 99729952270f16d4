export * from './AssetRoutes';
