export * from './AssetResultListItem';
export * from './LicenceResultListItem';
export * from './NounTypeName';
export * from './ProductResultListItem';
