import type { DateTime } from 'luxon';

/** Which day it is at a place: at 23:30 UTC in Paris it is tomorrow. `zone` is of the IANA database. In SQL: `(now() at
 * time zone zone)::date`. */
export function dayAt(now: DateTime, zone: string): string {
  const day = now.setZone(zone).toISODate();
  if (day === null) throw new RangeError(`${zone} is no time zone`);
  return day;
}
