export * from './CalendarNav';
export * from './DayList';
export * from './shownDays';
export * from './spansByDay';
export * from './useShownDays';
export * from './WallCalendar';
export * from './weeksOf';
