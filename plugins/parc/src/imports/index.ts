export * from './ImportRoutes';
