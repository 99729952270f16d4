import { DateTime, Duration } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import { parseRule, type Recurrence } from './parseRule';
import { millisOf, toInstant } from './toInstant';
import type { WindowValues } from './windowFields';
import type { Occurrence } from './windowSchemas';

/** When a window is, by its own clock. */
export type WindowTimes = Pick<
  WindowValues,
  'start' | 'duration' | 'rule' | 'except' | 'also' | 'timeZone'
>;

/**
 * When a window is between two moments (ISO 8601), by its beginnings: the first `limit` occurrences that are not over
 * at `from` and begin before `to`, or from `from` on for good. Each begins at the same time by the clock of its zone,
 * and lasts as long as it says: days by the calendar, hours as they pass (RFC 5545, 3.3.6). A time that the clock leaps
 * over is not left out as RFC 5545, 3.3.10 would have it: a window on Sundays at 02:30 is at 03:30 on that one.
 * Throws a RangeError on a rule that `checkWindow` refuses.
 */
export function occurrencesOf(
  window: WindowTimes,
  from: string,
  to: string | undefined,
  limit: number,
): Occurrence[] {
  const [first, last] = [from, to].map(each =>
    each === undefined ? Number.POSITIVE_INFINITY : millisOf(each),
  );
  // A day more: of local times it is not known yet where in the world they are.
  const back = Duration.fromISO(window.duration).plus({ days: 1 });
  const range = {
    from: toLocal(utc(from).minus(back)),
    ...(to ? { to: toLocal(utc(to).plus({ days: 1 })) } : {}),
  };
  const found: Occurrence[] = [];
  for (const start of startsIn(window, range)) {
    const occurrence = toOccurrence(window, start);
    if (millisOf(occurrence.from) >= last) break;
    if (millisOf(occurrence.to) <= first) continue;
    found.push(occurrence);
    if (found.length === limit) break;
  }
  return found;
}

/** Until when a window is: the end of its last occurrence, or that there is no last one, or none at all. */
export function lastEndOf(
  window: WindowTimes,
): { endsAt: string } | 'endless' | 'never' {
  const [first] = occurrencesOf(window, earliest, undefined, 1);
  if (!first) return 'never';
  if (window.rule) {
    const { count, until } = readRecurrence(window);
    if (count === undefined && until === undefined) return 'endless';
  }
  const starts = [lastRegular(window), ...(window.also ?? [])];
  const last = starts.flatMap(each => each ?? []).sort();
  return { endsAt: toOccurrence(window, last[last.length - 1]).to };
}

/** From one local time on, and up to another if one is said. */
interface LocalRange {
  from: string;
  to?: string;
}

/** Local beginnings, in order. */
function* startsIn(window: WindowTimes, range: LocalRange): Generator<string> {
  const also = [...new Set(window.also)]
    .sort()
    .filter(each => each >= range.from);
  for (const regular of regularIn(window, range)) {
    while (also.length && also[0] <= regular) {
      const [next] = also.splice(0, 1);
      if (next !== regular) yield next;
    }
    if (!isExcepted(window, regular)) yield regular;
  }
  yield* also;
}

/** Beginnings by the rule, those that do not happen included. Without an end they are looked for one by one. */
function* regularIn(
  window: WindowTimes,
  { from, to }: LocalRange,
): Generator<string> {
  if (!window.rule) {
    if (window.start >= from) yield window.start;
    return;
  }
  const rule = toLibrary(window);
  if (to !== undefined) {
    for (const each of rule.between(toZoned(from), toZoned(to), true))
      yield toText(each);
    return;
  }
  const begin = from > window.start ? from : window.start;
  let next = nextOf(rule, begin, true);
  while (next !== undefined) {
    yield next;
    next = nextOf(rule, next, false);
  }
}

/** The last by a rule that ends, or the only one. */
function lastRegular(window: WindowTimes): string | undefined {
  if (!window.rule)
    return isExcepted(window, window.start) ? undefined : window.start;
  const rule = toLibrary(window);
  const { count, until } = readRecurrence(window);
  if (count !== undefined) {
    const starts = rule.all().map(toText);
    return starts.filter(each => !isExcepted(window, each)).pop();
  }
  let last = rule.previous(toZoned(localUntil(until!, window.timeZone)), true);
  while (last && isExcepted(window, toText(last)))
    last = rule.previous(toZoned(toText(last)));
  return last ? toText(last) : undefined;
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

function readRecurrence({ rule, start }: WindowTimes): Recurrence {
  const read = parseRule(rule!, start);
  if ('refused' in read) throw new RangeError(`${read.refused}: ${read.part}`);
  return read;
}

/** The rule in the library, which is shown local times as if they were in UTC: there the clock never leaps. */
function toLibrary(window: WindowTimes): RRuleTemporal {
  const { rule, count, until } = readRecurrence(window);
  const end = until && localUntil(until, window.timeZone);
  const parts = [
    rule,
    ...(count === undefined ? [] : [`COUNT=${count}`]),
    ...(end === undefined ? [] : [`UNTIL=${toBasic(end)}`]),
  ];
  return new RRuleTemporal({
    rruleString: `DTSTART:${toBasic(window.start)}\nRRULE:${parts.join(';')}`,
  });
}

/** The next beginning by a rule; undefined when there is none, or none within what the library looks through. */
function nextOf(
  rule: RRuleTemporal,
  from: string,
  isIncluded: boolean,
): string | undefined {
  try {
    const next = rule.next(toZoned(from), isIncluded);
    return next ? toText(next) : undefined;
  } catch {
    return undefined;
  }
}

/** The last local time that a rule may be at: of a day its end, of a moment its time in the zone. */
function localUntil(until: string, timeZone: string): string {
  if (!until.includes('T')) return `${until}T23:59`;
  const zone = until.endsWith('Z') ? timeZone : 'utc';
  return toLocal(DateTime.fromISO(until, { zone }));
}

const earliest = '1900-01-01T00:00:00Z';

function utc(instant: string): DateTime {
  return DateTime.fromISO(instant, { zone: 'utc' });
}

/** `2026-12-05T22:00`, as its zone has it. */
function toLocal(at: DateTime): string {
  return at.toFormat("yyyy-MM-dd'T'HH:mm");
}

/** As the library takes moments. */
function toZoned(local: string) {
  return { timeZoneId: 'UTC', toString: () => `${local}:00+00:00[UTC]` };
}

function toText(at: { toString(): string }): string {
  return at.toString().slice(0, 16);
}

/** `2026-12-05T22:00` → `20261205T220000Z`. */
function toBasic(local: string): string {
  return `${local.replace(/[-:]/g, '')}00Z`;
}
