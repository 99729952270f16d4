import { DateTime } from 'luxon';
import {
  addDays,
  addMonths,
  type WindowOccurrence,
} from '@parc/backstage-plugin-parc-common';

/** An occurrence on one of its days, by the reader's clock. */
export interface DayEntry {
  occurrence: WindowOccurrence;
  /** When it begins, `22:00`, if it begins on that day; otherwise it goes on from before. */
  begins?: string;
}

/** What there is on each day of a month, by day; days without anything are left out. */
export function monthEntries(
  items: readonly WindowOccurrence[],
  month: string,
  timeZone?: string,
): Map<string, DayEntry[]> {
  const from = `${month}-01`;
  const to = addDays(addMonths(from, 1), -1);
  return entriesByDay(items, { from, to }, timeZone);
}

/** The same from one day to another, both included. */
export function entriesByDay(
  items: readonly WindowOccurrence[],
  range: { from: string; to: string },
  timeZone?: string,
): Map<string, DayEntry[]> {
  const byDay = new Map<string, DayEntry[]>();
  for (const occurrence of items) {
    const from = DateTime.fromISO(occurrence.from).setZone(timeZone);
    // The end is not part of it: what ends at midnight is not on the next day.
    const last = DateTime.fromISO(occurrence.to)
      .setZone(timeZone)
      .minus({ milliseconds: 1 })
      .toISODate()!;
    const first = from.toISODate()!;
    for (let day = laterOf(first, range.from); ; day = addDays(day, 1)) {
      if (day > last || day > range.to) break;
      const entries = byDay.get(day) ?? [];
      byDay.set(day, entries);
      entries.push(
        day === first
          ? { occurrence, begins: from.toFormat('HH:mm') }
          : { occurrence },
      );
    }
  }
  return byDay;
}

/** The same as a list: each occurrence once, on the first of its days in the month. */
export function agendaOf(
  byDay: ReadonlyMap<string, readonly DayEntry[]>,
): Array<{ day: string; entries: DayEntry[] }> {
  const seen = new Set<WindowOccurrence>();
  return [...byDay.keys()].sort().flatMap(day => {
    const entries = byDay
      .get(day)!
      .filter(({ occurrence }) => !seen.has(occurrence));
    entries.forEach(({ occurrence }) => seen.add(occurrence));
    return entries.length > 0 ? [{ day, entries }] : [];
  });
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
