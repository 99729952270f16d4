import { DateTime, Duration } from 'luxon';

/**
 * A day so many periods later, or earlier where `times` is negative: `2027-03-31`, `P3M`, -1 → `2026-12-31`. Years and
 * months first: the same day of that month or, where it has none such, its last (Regulation (EEC, Euratom) No 1182/71,
 * article 3(2)(c)); then weeks and days. Throws on what is no period of `periodPattern`.
 */
export function addPeriod(day: string, period: string, times = 1): string {
  const length = Duration.fromISO(period);
  if (!length.isValid)
    throw new RangeError(`${period} is no period such as P3M`);
  return move(
    day,
    length.mapUnits(each => each * times),
  );
}

/** A day so many days later: `2026-12-31`, 1 → `2027-01-01`. */
export function addDays(day: string, days: number): string {
  return move(day, { days });
}

/** The same day so many months later, or the last of that month: `2027-05-31`, -3 → `2027-02-28`. */
export function addMonths(day: string, months: number): string {
  return move(day, { months });
}

/** How many days later the second day is. */
export function daysBetween(from: string, to: string): number {
  return toMoment(to).diff(toMoment(from), 'days').days;
}

function move(day: string, by: Duration | object): string {
  return toMoment(day).plus(by).toISODate()!;
}

function toMoment(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}
