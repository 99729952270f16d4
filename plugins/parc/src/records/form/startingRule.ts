import { DateTime } from 'luxon';
import { weekdays, type PickedRule } from '../notations';

/** What can be picked of how something recurs, in the order in which it is offered. */
export const pickedKinds = [
  'daily',
  'weekly',
  'monthlyByWeekday',
  'monthlyByDay',
  'yearly',
] as const satisfies ReadonlyArray<PickedRule['kind']>;
export type PickedKind = (typeof pickedKinds)[number];

/** Days that some months do not have. */
const firstMissingDay = 29;

/** What a kind starts from when it is picked: the day of the start; its end is kept. */
export function startingRule(
  kind: PickedKind,
  start: string | undefined,
  before: PickedRule | undefined,
): PickedRule {
  const { until, count } = before ?? {};
  const rest = {
    interval: 1,
    ...(until ? { until } : {}),
    ...(count ? { count } : {}),
  };
  const at = DateTime.fromISO(start ?? '', { zone: 'utc' });
  const weekday = at.isValid ? weekdays[at.weekday - 1] : 'MO';
  const day = at.isValid ? at.day : 1;
  switch (kind) {
    case 'weekly':
      return { kind, weekdays: [weekday], ...rest };
    case 'monthlyByWeekday': {
      // The fifth is not in every month: the last is meant.
      const ordinal = day > 28 ? -1 : Math.ceil(day / 7);
      return { kind, ordinal, weekday, ...rest };
    }
    case 'monthlyByDay':
      return { kind, ...monthDay(day), ...rest };
    default:
      return { kind, ...rest };
  }
}

/** A day of the month; where months do not have it, it is their last. */
export function monthDay(day: number): { day: number; orLast?: boolean } {
  return day >= firstMissingDay ? { day, orLast: true } : { day };
}
