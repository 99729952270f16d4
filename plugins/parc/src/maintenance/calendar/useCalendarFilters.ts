import { useSearchFilters, useToday } from '../../records';
import { calendarViews, shownDays, type CalendarView } from './shownDays';

/** What the calendar shows, as its address says it. */
export interface CalendarWanted {
  view: CalendarView;
  /** A day of what is shown. */
  day: string;
  /** The first and the last day that is shown. */
  from: string;
  to: string;
  /** A plan's code. */
  plan?: string;
  team?: string;
  assignee?: string;
  /** A place's path; what is in it is included. */
  location?: string;
}

/** This month, unless the address says otherwise; what it does not understand it leaves out. */
export function useCalendarFilters(usualView: CalendarView): CalendarWanted {
  const { get } = useSearchFilters();
  const today = useToday();
  const view = calendarViews.find(each => each === get('view')) ?? usualView;
  const given = get('day') ?? '';
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));
  const day = isDay ? given : today;
  return {
    view,
    day,
    ...shownDays(view, day),
    plan: get('plan'),
    team: get('team'),
    assignee: get('assignee'),
    location: get('location'),
  };
}
