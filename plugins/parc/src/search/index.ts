export * from './AssetResultListItem';
export * from './AssetsTypeName';
