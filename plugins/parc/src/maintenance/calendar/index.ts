export * from './CalendarPage';
