import { DateTime } from 'luxon';

/** Half a year before the end of support is the time to plan what follows. */
const warningMonths = 6;

/** How a release stands to its end of support on a day, `YYYY-MM-DD`; the last day is still supported. */
export function supportState(
  endOfSupport: string | undefined,
  today: string,
): 'over' | 'ending' | 'supported' | 'unknown' {
  if (!endOfSupport) return 'unknown';
  if (endOfSupport < today) return 'over';
  const warned = DateTime.fromISO(today).plus({ months: warningMonths });
  return endOfSupport <= warned.toISODate()! ? 'ending' : 'supported';
}
