export * from './ChangeCalendarPage';
