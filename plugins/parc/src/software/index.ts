export * from './SoftwareRoutes';
