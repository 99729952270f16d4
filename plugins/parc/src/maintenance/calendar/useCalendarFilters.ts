import {
  useSearchFilters,
  useShownDays,
  type CalendarView,
  type ShownDays,
} from '../../records';

/** How the calendar is looked at. */
export const calendarViews = [
  'month',
  'week',
  'agenda',
] as const satisfies readonly CalendarView[];

/** What the calendar shows, as its address says it. */
export interface CalendarWanted extends ShownDays {
  /** A plan's code. */
  plan?: string;
  team?: string;
  assignee?: string;
  /** A place's path; what is in it is included. */
  location?: string;
}

/** This month, unless the address says otherwise; what it does not understand it leaves out. */
export function useCalendarFilters(
  usualView: (typeof calendarViews)[number],
): CalendarWanted {
  const { get } = useSearchFilters();
  return {
    ...useShownDays(calendarViews, usualView),
    plan: get('plan'),
    team: get('team'),
    assignee: get('assignee'),
    location: get('location'),
  };
}
