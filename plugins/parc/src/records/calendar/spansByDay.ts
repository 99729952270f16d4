import { DateTime } from 'luxon';
import { addDays } from '@parc/backstage-plugin-parc-common';

/** From one instant to another, ISO 8601; the latter is not part of it. */
export interface CalendarSpan {
  from: string;
  to: string;
}

/** The instants at which days begin by the clock of a zone, in milliseconds, and at the end that at which the last is over. */
export function dayBounds(
  { from, to }: CalendarSpan,
  timeZone?: string,
): { days: string[]; bounds: number[] } {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const bounds = [...days, addDays(to, 1)].map(day =>
    DateTime.fromISO(day, { zone: timeZone }).toMillis(),
  );
  return { days, bounds };
}

/**
 * What there is on each day, from one to another, both included, by the clock of a zone (the reader's, without one); days
 * without anything are left out. The bounds of days are worked out once: there may be thousands of spans.
 */
export function spansByDay<T extends CalendarSpan>(
  spans: readonly T[],
  range: CalendarSpan,
  timeZone?: string,
): Map<string, Array<{ span: T; begins: boolean }>> {
  const { days, bounds } = dayBounds(range, timeZone);
  const byDay = new Map<string, Array<{ span: T; begins: boolean }>>();
  for (const span of spans) {
    const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
    const first = Math.max(0, lastAtMost(bounds, from));
    for (let at = first; at < days.length && bounds[at] < to; at += 1) {
      const entries = byDay.get(days[at]) ?? [];
      byDay.set(days[at], entries);
      entries.push({
        span,
        begins: from >= bounds[at] && from < bounds[at + 1],
      });
    }
  }
  return byDay;
}

/** Where in an ascending list the last number is that is not above a given one; -1 when all are. */
export function lastAtMost(ascending: readonly number[], most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ascending[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
