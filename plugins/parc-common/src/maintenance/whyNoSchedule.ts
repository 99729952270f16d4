import { parsePeriod, type Period } from '../records/addPeriod';
import { parseRule, type RuleRefusal } from '../records/recurrenceRule';
import { fixedWindows } from './fixedWindows';
import { targetOf } from './targetOf';
import type {
  FixedSchedule,
  MaintenanceInterval,
  MaintenanceSchedule,
} from './MaintenanceSchedule';

/**
 * Why nothing can be planned by a schedule. `window-out-of-order`: somewhere in the calendar it would close before its
 * target, or aim before it opens, as P1M and P30D do in February and in March. `target-needed`: a fixed schedule whose
 * middle is no whole period, so that nobody knows how far apart its days are. `never-due`: a rule of days that there are
 * not, such as 30 February.
 */
export type ScheduleRefusal =
  | { refused: 'no-interval' }
  | { refused: 'empty-period' }
  | { refused: 'window-out-of-order' }
  | { refused: 'target-needed' }
  | { refused: 'leeway-too-wide' }
  | { refused: 'never-due' }
  | RuleRefusal;

/** Undefined where nothing is wrong with it. */
export function whyNoSchedule(
  schedule: MaintenanceSchedule,
): ScheduleRefusal | undefined {
  if (schedule.basis === 'fixed') {
    return (
      whyNoInterval(schedule.every) ??
      (targetOf(schedule.every) ? undefined : { refused: 'target-needed' }) ??
      whyNoRule(schedule)
    );
  }
  const { every, counter } = schedule;
  if (!every && !counter) return { refused: 'no-interval' };
  if (counter && counter.leeway >= counter.every) {
    return { refused: 'leeway-too-wide' };
  }
  return every && whyNoInterval(every);
}

function whyNoInterval(
  every: MaintenanceInterval,
): ScheduleRefusal | undefined {
  const lengths = [every.from, every.target, every.to]
    .filter(each => each !== undefined)
    .map(parsePeriod);
  if (lengths.some(({ months, days }) => months + days === 0)) {
    return { refused: 'empty-period' };
  }
  const isInOrder = lengths
    .slice(1)
    .every((later, at) => isNeverLonger(lengths[at], later));
  return isInOrder ? undefined : { refused: 'window-out-of-order' };
}

function whyNoRule(schedule: FixedSchedule): ScheduleRefusal | undefined {
  if (schedule.rule === undefined) return undefined;
  const read = parseRule(schedule.rule);
  if ('refused' in read) return read;
  const { done } = fixedWindows(schedule, schedule.anchor).next();
  return done ? { refused: 'never-due' } : undefined;
}

/** Whether, from any day on, the one ends no later than the other. */
function isNeverLonger(a: Period, b: Period): boolean {
  return (
    (a.months <= b.months && a.days <= b.days) || longest(a) <= shortest(b)
  );
}

/** A month has 146,097 / 4,800 days over four centuries; some in a row have up to three days less or more than that. */
const daysOfMonth = 146_097 / 4_800;
const longest = ({ months, days }: Period) =>
  Math.ceil(months * daysOfMonth) + (months > 0 ? 3 : 0) + days;
const shortest = ({ months, days }: Period) =>
  Math.floor(months * daysOfMonth) - (months > 0 ? 3 : 0) + days;
