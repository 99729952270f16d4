export * from './LicenceRoutes';
