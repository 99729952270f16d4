import { DateTime, Duration } from 'luxon';

/**
 * A day so many years, months, weeks and days later: `('2026-12-31', 'P3M')` → `2027-03-31`; with -1 earlier. A month
 * that is too short ends on its last day.
 */
export function addPeriod(
  day: string,
  period: string,
  direction: 1 | -1 = 1,
): string {
  const length = Duration.fromISO(period);
  const date = DateTime.fromISO(day, { zone: 'utc' });
  const moved = direction === 1 ? date.plus(length) : date.minus(length);
  return moved.toISODate()!;
}
