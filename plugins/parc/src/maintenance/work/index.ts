export * from './WorkRoutes';
