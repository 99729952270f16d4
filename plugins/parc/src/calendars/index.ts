export * from './CalendarRoutes';
export { entriesByDay, type DayEntry } from './month/monthEntries';
export { OccurrenceLink } from './month/OccurrenceLink';
export { WindowIcon } from './month/WindowIcon';
export { useOccurrencesIn } from './month/useOccurrences';
