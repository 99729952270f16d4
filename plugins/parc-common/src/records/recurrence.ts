import { DateTime } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import { formatRule, withoutSkip, type RecurrenceRule } from './recurrenceRule';

/** What recurs, by local time: where in the world is for whoever asks. */
export interface Recurrence {
  /** From when on, and at what time of day: `2026-12-05T22:00`. It recurs then only if the rule says so as well. */
  start: string;
  rule: RecurrenceRule;
}

/**
 * When it begins, from one moment on and before another, in order; moments are local times, written as if they were in
 * UTC, where the clock never leaps. An UNTIL that is a day is included; one that is a moment in UTC is taken for local.
 * The zone and the season of the machine that asks do not matter. The library gives up, and throws, after ten thousand
 * days in vain.
 */
export function occurrencesBetween(
  recurrence: Recurrence,
  from: DateTime,
  before: DateTime,
): DateTime[] {
  return toLibrary(recurrence)
    .between(from.toJSDate(), before.toJSDate(), true)
    .map(each => DateTime.fromMillis(each.epochMilliseconds, { zone: 'utc' }))
    .filter(each => each >= from && each < before);
}

function toLibrary({ start, rule }: Recurrence): RRuleTemporal {
  const local = DateTime.fromISO(start, { zone: 'utc' });
  const { UNTIL, ...certain } = withoutSkip(rule, local);
  const until = UNTIL && { UNTIL: toBasic(lastOf(UNTIL)) };
  const lines = [
    `DTSTART:${toBasic(local)}`,
    `RRULE:${formatRule({ ...certain, ...until })}`,
  ];
  return new RRuleTemporal({ rruleString: lines.join('\n'), strict: true });
}

/** Of a day its end. */
function lastOf(until: string): DateTime {
  const last = DateTime.fromISO(until, { zone: 'utc' });
  return until.includes('T') ? last : last.endOf('day');
}

/** `20261205T220000Z`. */
function toBasic(moment: DateTime): string {
  return moment.toFormat("yyyyMMdd'T'HHmmss'Z'");
}
