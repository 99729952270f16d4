export * from './LicenceRoutes';
export * from './ofAsset/licenceAddition';
