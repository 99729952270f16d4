import { DateTime } from 'luxon';

/** A day so far from today where the company of the tests is, `YYYY-MM-DD`: late in the evening of UTC, today is tomorrow there. */
export function inDays(days: number): string {
  return DateTime.now().setZone('Europe/Paris').plus({ days }).toISODate()!;
}
