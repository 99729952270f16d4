export { calendarRoutes } from './calendarRoutes';
export {
  CalendarService,
  checkCalendarRange,
  type HoldingCalendar,
} from './CalendarService';
export { createCalendars, type Calendars } from './createCalendars';
export { WindowCalendar } from './WindowCalendar';
export { windowRoutes } from './windowRoutes';
export { WindowService, type WindowDays } from './WindowService';
