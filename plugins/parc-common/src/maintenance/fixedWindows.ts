import { DateTime } from 'luxon';
import {
  addPeriod,
  daysBetween,
  parsePeriod,
  type Period,
} from '../records/addPeriod';
import { occurrencesBetween } from '../records/recurrence';
import { parseRule } from '../records/recurrenceRule';
import type { DueWindow } from './DueWindow';
import type { FixedSchedule } from './MaintenanceSchedule';
import { targetOf } from './targetOf';

/**
 * The windows of a fixed schedule whose target is on a day or after it, in order, one after the other: endless, unless
 * its rule ends. They are the plan's, whatever the asset. Months are counted from the anchor, never from one target to
 * the next, or 31 January would become the 28th for ever. What the interval says of its ends, less its target, lies
 * around each target. SQL takes them from here, once per plan, and joins them. Throws a RangeError on a schedule that
 * `whyNoSchedule` refuses.
 */
export function* fixedWindows(
  schedule: FixedSchedule,
  day: string,
): Generator<DueWindow, undefined> {
  const { anchor, every, rule } = schedule;
  const target = targetOf(every);
  if (!target) throw new RangeError('a fixed schedule needs a target');
  const before = difference(parsePeriod(every.from), target);
  const after = difference(parsePeriod(every.to), target);
  const targets =
    rule === undefined
      ? timesOf(target, anchor, day)
      : daysOfRule(rule, anchor, day);
  for (const { base, period } of targets) {
    yield {
      from: addPeriod(base, sum(period, before)),
      target: addPeriod(base, period),
      to: addPeriod(base, sum(period, after)),
    };
  }
  return undefined;
}

/** A target: so far from a day. */
interface Target {
  base: string;
  period: Period;
}

/** The anchor and what is so many times the target after it, from the first that is on a day or later. */
function* timesOf(
  { months, days }: Period,
  base: string,
  day: string,
): Generator<Target> {
  // As if all months had 31 days: too few rather than too many.
  const atLeast = Math.floor(daysBetween(base, day) / (31 * months + days));
  for (let times = Math.max(0, atLeast); ; times += 1) {
    const period = { months: months * times, days: days * times };
    if (addPeriod(base, period) >= day) yield { base, period };
  }
}

/**
 * The days of a rule, from one on. It is asked for some years at a time, most of which nobody looks at. To look in vain
 * takes long where it is done day by day or week by week: what has no day in the first spans is given up there.
 */
function* daysOfRule(
  text: string,
  anchor: string,
  day: string,
): Generator<Target> {
  const rule = parseRule(text);
  if ('refused' in rule) throw new RangeError(`${text} is no rule`);
  const recurrence = { start: `${anchor}T00:00`, rule };
  const isSlow = /^(DAILY|WEEKLY)$/.test(rule.FREQ);
  let hasDays = false;
  let from = DateTime.fromISO(day > anchor ? day : anchor, { zone: 'utc' });
  for (const years of spans) {
    if (years === spans.at(-1) && isSlow && !hasDays) return;
    const before = from.plus({ years });
    for (const each of occurrencesBetween(recurrence, from, before)) {
      hasDays = true;
      yield { base: each.toISODate()!, period: { months: 0, days: 0 } };
    }
    from = before;
  }
}

/**
 * Together as far as anybody plans; and the library gives up after ten thousand days. In the first two there is any day
 * of a year, even 29 February around 2100.
 */
const spans = [1, 7, 18];

function sum(a: Period, b: Period): Period {
  return { months: a.months + b.months, days: a.days + b.days };
}

function difference(a: Period, b: Period): Period {
  return { months: a.months - b.months, days: a.days - b.days };
}
