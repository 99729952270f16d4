import { DateTime } from 'luxon';

/** Which day of the week a day is: Monday 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday - 1;
}
