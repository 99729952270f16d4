import { DateTime } from 'luxon';

/** The reader's calendar day, `YYYY-MM-DD`. */
export function useToday(): string {
  return DateTime.local().toISODate() ?? '';
}
