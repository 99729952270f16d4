import { DateTime } from 'luxon';
import { dayAt, dueOf } from '..';
import { dueVectors } from './dueVectors';

/** What the domain answers to all vectors: the same on every machine. */
export function answers() {
  return {
    dues: dueVectors.map(
      ({ schedule, history, today }) => dueOf(schedule, history, today) ?? null,
    ),
    days: Object.fromEntries(
      moments.map(([now, zone]) => [
        `${now} ${zone}`,
        dayAt(DateTime.fromISO(now, { zone: 'utc' }), zone),
      ]),
    ),
  };
}

/** Around midnight, and around the nights on which the clocks change. */
const moments = [
  ['2026-06-30T21:59:59Z', 'Europe/Paris'],
  ['2026-06-30T22:00:00Z', 'Europe/Paris'],
  ['2026-12-31T22:59:59Z', 'Europe/Paris'],
  ['2026-12-31T23:00:00Z', 'Europe/Paris'],
  ['2026-10-25T22:59:59Z', 'Europe/Paris'],
  ['2026-10-25T23:00:00Z', 'Europe/Paris'],
  ['2026-03-08T07:59:59Z', 'America/Los_Angeles'],
  ['2026-03-08T08:00:00Z', 'America/Los_Angeles'],
  ['2026-12-31T15:00:00Z', 'Asia/Tokyo'],
] as const;
