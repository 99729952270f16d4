export * from './PlanRoutes';
