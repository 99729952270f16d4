import { useSearchFilters } from '../useSearchFilters';
import { useToday } from '../useToday';
import { shownDays, type CalendarView } from './shownDays';

/** What a calendar shows, as the page's address says it. */
export interface ShownDays<View extends CalendarView = CalendarView> {
  view: View;
  /** A day of what is shown. */
  day: string;
  /** The first and the last day that is shown. */
  from: string;
  to: string;
}

/** Today in the usual view, unless the address says otherwise; what it does not understand it leaves out. */
export function useShownDays<View extends CalendarView>(
  views: readonly View[],
  usualView: View,
  timeZone?: string,
): ShownDays<View> {
  const { get } = useSearchFilters();
  const today = useToday(timeZone);
  const view = views.find(each => each === get('view')) ?? usualView;
  const given = get('day') ?? '';
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));
  const day = isDay ? given : today;
  return { view, day, ...shownDays(view, day) };
}
