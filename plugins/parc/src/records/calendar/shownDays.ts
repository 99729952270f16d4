import {
  addDays,
  addMonths,
  weekdayOf,
} from '@parc/backstage-plugin-parc-common';
import { weeksOf } from './weeksOf';

/** How a calendar is looked at. */
export type CalendarView = 'month' | 'week' | 'day' | 'agenda';

const daysOfWeek = 7;
/** How far an agenda reaches. */
const agendaDays = 28;

/** The first and the last day that a view shows, of which one is given. */
export function shownDays(
  view: CalendarView,
  day: string,
): { from: string; to: string } {
  switch (view) {
    case 'month': {
      const from = `${day.slice(0, 'YYYY-MM'.length)}-01`;
      return { from, to: addDays(addMonths(from, 1), -1) };
    }
    case 'week': {
      const from = addDays(day, -weekdayOf(day));
      return { from, to: addDays(from, daysOfWeek - 1) };
    }
    case 'day':
      return { from: day, to: day };
    case 'agenda':
      return { from: day, to: addDays(day, agendaDays - 1) };
    default:
      throw new Error(`unknown view ${view satisfies never}`);
  }
}

/** A day of what is shown before (-1) or after (1). */
export function dayBeside(view: CalendarView, day: string, by: -1 | 1): string {
  const { from, to } = shownDays(view, day);
  if (by === 1) return addDays(to, 1);
  return shownDays(view, addDays(from, view === 'agenda' ? -agendaDays : -1))
    .from;
}

/** The days as a wall calendar has them, Monday first; undefined where one lies in another month. */
export function weeksShown(
  view: CalendarView,
  day: string,
): Array<Array<string | undefined>> {
  if (view === 'month') return weeksOf(day.slice(0, 'YYYY-MM'.length));
  const { from } = shownDays('week', day);
  return [Array.from({ length: daysOfWeek }, (_, at) => addDays(from, at))];
}
