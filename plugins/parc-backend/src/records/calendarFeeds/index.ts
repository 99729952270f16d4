export { calendarFeedRoutes } from './calendarFeedRoutes';
export { CalendarFeedService } from './CalendarFeedService';
export { CalendarFeedStore } from './CalendarFeedStore';
export type { CalendarEvent, CalendarSource } from './CalendarSource';
