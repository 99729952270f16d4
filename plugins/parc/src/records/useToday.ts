import { DateTime } from 'luxon';

/** The calendar day, `YYYY-MM-DD`, by the clock of a zone; without one, by the reader's. */
export function useToday(timeZone?: string): string {
  return DateTime.local().setZone(timeZone).toISODate() ?? '';
}
