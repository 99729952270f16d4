export * from './PositionRoutes';
