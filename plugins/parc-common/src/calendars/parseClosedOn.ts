import { dateSchema } from '../records';
import {
  parseIntervals,
  type HoursRefusal,
  type OpenInterval,
  type WeekHours,
} from './parseHours';
import { weekdayOf } from './weekdayOf';

/** Days in a row on which a place is closed, both included; `2026-12-24`. */
export interface ClosedOn {
  from: string;
  to: string;
  name?: string;
}

/** A day on which a place is open that would be closed. */
export interface OpenOn {
  day: string;
  intervals: readonly OpenInterval[];
  name?: string;
}

/** Why a day that is otherwise cannot be read. */
export type DayRefusal =
  | HoursRefusal
  | {
      refused:
        | 'closed-on-unreadable'
        | 'open-on-unreadable'
        | 'open-on-needs-hours';
      part: string;
    };

/** `2026-12-24/2027-01-01 Annual closing`: a day or an interval of days (ISO 8601-1, 5.5), then its name if it has one. */
export function parseClosedOn(text: string): ClosedOn | DayRefusal {
  const [, from, to = from, name] = closedPattern.exec(text) ?? [];
  if (!isDay(from) || !isDay(to) || to < from)
    return { refused: 'closed-on-unreadable', part: text };
  return { from, to, ...(name ? { name } : {}) };
}

/**
 * `2026-12-05 09:00-12:00 Stocktaking`: a day, its hours, its name. Without hours they are those of its weekday, which
 * must then have some.
 */
export function parseOpenOn(
  text: string,
  week: WeekHours,
): OpenOn | DayRefusal {
  const [, day, hours, name] = openPattern.exec(text) ?? [];
  if (!isDay(day)) return { refused: 'open-on-unreadable', part: text };
  const intervals = hours ? parseIntervals(hours) : week[weekdayOf(day)];
  if ('refused' in intervals) return intervals;
  if (intervals.length === 0)
    return { refused: 'open-on-needs-hours', part: day };
  return { day, intervals, ...(name ? { name } : {}) };
}

const closedPattern =
  /^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?(?:\s+(\S.*))?$/;
const openPattern = /^(\d{4}-\d\d-\d\d)(?:\s+(\d\S*))?(?:\s+([^\s\d].*))?$/;

function isDay(text: string | undefined): text is string {
  return dateSchema.safeParse(text).success;
}
