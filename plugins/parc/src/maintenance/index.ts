export * from './MaintenanceRoutes';
