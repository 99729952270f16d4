export * from './ChangeRoutes';
