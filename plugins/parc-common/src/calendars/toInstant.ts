import { DateTime, IANAZone } from 'luxon';

const day = 86_400_000;
const minute = 60_000;

/**
 * The moment of a local date and time in a zone, in milliseconds since 1970 in UTC: `2026-10-25T02:30`. Of a time that
 * comes twice it is the first; one that the clock leaps over is read with the offset from before, so that 02:30 is at
 * 03:30 (RFC 5545, 3.3.5). It depends on nothing else: luxon settles such times by the offset of today.
 */
export function toInstant(local: string, zoneName: string): number {
  const zone = IANAZone.create(zoneName);
  const wall = millisOf(`${local}Z`);
  const [before, after] = [wall - day, wall + day].map(at => zone.offset(at));
  const [first, second] = [before, after].map(offset => wall - offset * minute);
  if (zone.offset(first) === before) return first;
  return zone.offset(second) === after ? second : first;
}

/** A moment with its offset, `2026-10-25T00:30:00Z`, in milliseconds since 1970 in UTC. */
export function millisOf(instant: string): number {
  return DateTime.fromISO(instant).toMillis();
}
