import { DateTime } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import { formatRule, withoutSkip, type RecurrenceRule } from './recurrenceRule';

/** What recurs, by the clock of a place. */
export interface Recurrence {
  /** From when on, and at what time of day: `2026-12-05T22:00`. It recurs then only if the rule says so as well. */
  start: string;
  rule: RecurrenceRule;
  /** Of the IANA database: `Europe/Paris`. Days alone are counted in `UTC`. */
  timeZone: string;
}

/**
 * When it begins, from one moment on and before another, in order. The time of day stays the same all year; a time that
 * the clock leaves out in spring does not happen (RFC 5545, section 3.3.10), of one that comes twice in autumn it is the
 * first. An UNTIL that is a day is included. The zone and the season of the machine that asks do not matter.
 */
export function occurrencesBetween(
  recurrence: Recurrence,
  from: DateTime,
  before: DateTime,
): DateTime[] {
  const { timeZone: zone } = recurrence;
  return toLibrary(recurrence)
    .between(from.toJSDate(), before.toJSDate(), true)
    .map(each => DateTime.fromMillis(each.epochMilliseconds, { zone }))
    .filter(each => each >= from && each < before);
}

function toLibrary({ start, rule, timeZone }: Recurrence): RRuleTemporal {
  const { month, day } = DateTime.fromISO(start, { zone: 'utc' });
  const { UNTIL, ...certain } = withoutSkip(rule, { month, day });
  const until = UNTIL && { UNTIL: toUtc(UNTIL, timeZone) };
  const lines = [
    `DTSTART;TZID=${timeZone}:${basic(start)}`,
    `RRULE:${formatRule({ ...certain, ...until })}`,
  ];
  return new RRuleTemporal({ rruleString: lines.join('\n'), strict: true });
}

/** `2026-12-05T22:00` → `20261205T220000`. */
function basic(local: string): string {
  return DateTime.fromISO(local, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss");
}

/** An UNTIL in UTC, as RFC 5545 wants it beside a start with a zone: of a day its end, of a local time that time. */
function toUtc(until: string, zone: string): string {
  const given = DateTime.fromISO(until, { zone });
  const last = until.includes('T') ? given : given.endOf('day');
  return last.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'");
}
