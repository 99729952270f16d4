export * from './CalendarRoutes';
