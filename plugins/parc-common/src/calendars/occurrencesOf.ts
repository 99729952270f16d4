import { DateTime, Duration } from 'luxon';
import { occurrencesBetween, parseRule, type Recurrence } from '../records';
import { millisOf, toInstant } from './toInstant';
import type { WindowValues } from './windowFields';
import type { Occurrence } from './windowSchemas';

/** When a window is, by its own clock. */
export type WindowTimes = Pick<
  WindowValues,
  'start' | 'duration' | 'rule' | 'except' | 'also' | 'timeZone'
>;

/** What would be later is not looked for: a window that ends after this has no end. */
const horizon = '2200-01-01T00:00';
/** Where nobody says until when, it is looked so many years around, not ten thousand days: there the library gives up. */
const yearsAround = [1, 5, 27];

/**
 * When a window is between two moments (ISO 8601), by its beginnings: the first `limit` occurrences that are not over
 * at `from` and begin before `to`; without it, within 27 years. Each begins at the same time by the clock of its
 * zone, and lasts as long as it says: days by the calendar, hours as they pass (RFC 5545, 3.3.6). A time that the clock
 * leaps over is not left out as RFC 5545, 3.3.10 would have it: a window on Sundays at 02:30 is at 03:30 on that one.
 * Throws on a rule that `checkWindow` refuses.
 */
export function occurrencesOf(
  window: WindowTimes,
  from: string,
  to: string | undefined,
  limit: number,
): Occurrence[] {
  if (to !== undefined) return between(window, from, to, limit);
  let found: Occurrence[] = [];
  for (const years of yearsAround) {
    const begin = latest(utc(from), utc(`${window.start}Z`));
    found = between(window, from, begin.plus({ years }).toISO()!, limit);
    if (found.length >= limit) break;
  }
  return found;
}

/** Until when a window is: the end of its last occurrence, or that there is no last one, or none at all. */
export function lastEndOf(
  window: WindowTimes,
): { endsAt: string } | 'endless' | 'never' {
  const [first] = occurrencesOf(window, earliest, undefined, 1);
  if (!first) return 'never';
  const regular = lastRegular(window);
  if (regular === 'endless') return 'endless';
  const starts = [regular, ...(window.also ?? [])]
    .flatMap(each => each ?? [])
    .sort();
  return { endsAt: toOccurrence(window, starts[starts.length - 1]).to };
}

function between(
  window: WindowTimes,
  from: string,
  to: string,
  limit: number,
): Occurrence[] {
  // A day more: of local times it is not known yet where in the world they are.
  const back = Duration.fromISO(window.duration).plus({ days: 1 });
  const regular = regularIn(
    window,
    toLocal(utc(from).minus(back)),
    toLocal(utc(to).plus({ days: 1 })),
  ).filter(each => !isExcepted(window, each));
  const [first, last] = [millisOf(from), millisOf(to)];
  const found: Occurrence[] = [];
  for (const start of [
    ...new Set([...regular, ...(window.also ?? [])]),
  ].sort()) {
    const occurrence = toOccurrence(window, start);
    if (millisOf(occurrence.from) >= last || found.length === limit) break;
    if (millisOf(occurrence.to) > first) found.push(occurrence);
  }
  return found;
}

/** Local beginnings by the rule, those that do not happen included, from one local time on and before another. */
function regularIn(window: WindowTimes, from: string, to: string): string[] {
  const { start } = window;
  if (!window.rule) return from <= start && start < to ? [start] : [];
  const [first, last] = [from, to].map(local => utc(`${local}Z`));
  return occurrencesBetween(recurrenceOf(window), first, last).map(toLocal);
}

/** The last by a rule that ends, or the only one. */
function lastRegular(window: WindowTimes): string | undefined {
  const { start, rule } = window;
  if (!rule) return isExcepted(window, start) ? undefined : start;
  const { COUNT, UNTIL } = recurrenceOf(window).rule;
  if (UNTIL) return lastUntil(window, endOfUntil(UNTIL));
  if (!COUNT) return 'endless';
  const all = regularIn(window, start, horizon);
  if (all.length < Number(COUNT)) return 'endless';
  return all.filter(each => !isExcepted(window, each)).pop();
}

function lastUntil(window: WindowTimes, until: DateTime): string | undefined {
  const start = utc(`${window.start}Z`);
  for (const years of yearsAround) {
    const from = latest(start, until.minus({ years }));
    const last = regularIn(window, toLocal(from), toLocal(until))
      .filter(each => !isExcepted(window, each))
      .pop();
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The rule by local times, as if they were in UTC: there the clock never leaps. */
function recurrenceOf({ start, rule, timeZone }: WindowTimes): Recurrence {
  const read = parseRule(rule!);
  if ('refused' in read) throw new RangeError(`${read.refused}: ${read.part}`);
  const { UNTIL } = read;
  // A moment is said by the clock of the zone.
  const local =
    UNTIL?.endsWith('Z') &&
    DateTime.fromISO(UNTIL, { zone: timeZone }).toFormat("yyyyMMdd'T'HHmmss");
  return {
    start,
    rule: local ? { ...read, UNTIL: local } : read,
  };
}

/** The first local minute that an UNTIL does not reach. */
function endOfUntil(until: string): DateTime {
  const last = utc(until);
  return until.includes('T')
    ? last.plus({ minutes: 1 })
    : last.plus({ days: 1 });
}

function isExcepted({ except = [] }: WindowTimes, start: string): boolean {
  return except.includes(start.slice(0, 10));
}

function toOccurrence(window: WindowTimes, start: string): Occurrence {
  const from = DateTime.fromMillis(toInstant(start, window.timeZone), {
    zone: window.timeZone,
  });
  const to = from.plus(Duration.fromISO(window.duration));
  return { from: from.toUTC().toISO()!, to: to.toUTC().toISO()! };
}

const earliest = '1900-01-01T00:00:00Z';

function latest(a: DateTime, b: DateTime): DateTime {
  return a > b ? a : b;
}

function utc(instant: string): DateTime {
  return DateTime.fromISO(instant, { zone: 'utc' });
}

/** `2026-12-05T22:00`, as its zone has it. */
function toLocal(at: DateTime): string {
  return at.toFormat("yyyy-MM-dd'T'HH:mm");
}
