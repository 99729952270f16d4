import { DateTime } from 'luxon';
import {
  addDays,
  addMonths,
  type WindowOccurrence,
} from '@parc/backstage-plugin-parc-common';
import { spansByDay } from '../../records';

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
  return new Map(
    [...spansByDay(items, range, timeZone)].map(([day, entries]) => [
      day,
      entries.map(({ span: occurrence, begins }) => ({
        occurrence,
        ...(begins ? { begins: timeOf(occurrence.from, timeZone) } : {}),
      })),
    ]),
  );
}

function timeOf(instant: string, timeZone: string | undefined): string {
  return DateTime.fromISO(instant).setZone(timeZone).toFormat('HH:mm');
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
