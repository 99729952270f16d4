import { toDayNumber } from '../records/dayNumber';

/** Which day of the week a day is: Monday 0, Sunday 6. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return (((toDayNumber(day) + 3) % 7) + 7) % 7;
}
