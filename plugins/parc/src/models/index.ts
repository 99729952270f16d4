export * from './CategoryRoutes';
export * from './ModelRoutes';
