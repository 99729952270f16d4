import type { WindowTimes } from '..';

/** A window, and when it is: the first occurrences from its start on, in UTC, as `from/to`. */
export interface WindowVector {
  says: string;
  window: WindowTimes;
  occurrences: string[];
}

/** A window of four hours in Paris, beginning on the first Saturday of December 2026 at 22:00. */
export function aWindow(times: Partial<WindowTimes> = {}): WindowTimes {
  return {
    start: '2026-12-05T22:00',
    duration: 'PT4H',
    timeZone: 'Europe/Paris',
    ...times,
  };
}

/** Published numbers where there are some; the rest by hand, from the rules of RFC 5545 and the zone's own table. */
export const windowVectors: readonly WindowVector[] = [
  {
    says: 'is on the first Friday of ten months as RFC 5545, 3.8.5.3 has it, in summer and in winter time',
    window: {
      start: '1997-09-05T09:00',
      duration: 'PT1H',
      timeZone: 'America/New_York',
      rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    },
    occurrences: [
      '1997-09-05T13:00/1997-09-05T14:00',
      '1997-10-03T13:00/1997-10-03T14:00',
      '1997-11-07T14:00/1997-11-07T15:00',
      '1997-12-05T14:00/1997-12-05T15:00',
      '1998-01-02T14:00/1998-01-02T15:00',
      '1998-02-06T14:00/1998-02-06T15:00',
      '1998-03-06T14:00/1998-03-06T15:00',
      '1998-04-03T14:00/1998-04-03T15:00',
      '1998-05-01T13:00/1998-05-01T14:00',
      '1998-06-05T13:00/1998-06-05T14:00',
    ],
  },
  {
    says: 'is once without a rule',
    window: aWindow(),
    occurrences: ['2026-12-05T21:00/2026-12-06T01:00'],
  },
  {
    says: 'is read with the offset from before where the clock leaps over its beginning (RFC 5545, 3.3.5)',
    window: aWindow({
      start: '2026-03-22T02:30',
      duration: 'PT1H',
      rule: 'FREQ=WEEKLY;COUNT=3',
    }),
    occurrences: [
      '2026-03-22T01:30/2026-03-22T02:30',
      '2026-03-29T01:30/2026-03-29T02:30',
      '2026-04-05T00:30/2026-04-05T01:30',
    ],
  },
  {
    says: 'is at the first of two where the clock shows its beginning twice',
    window: aWindow({
      start: '2026-10-18T02:30',
      duration: 'PT1H',
      rule: 'FREQ=WEEKLY;COUNT=3',
    }),
    occurrences: [
      '2026-10-18T00:30/2026-10-18T01:30',
      '2026-10-25T00:30/2026-10-25T01:30',
      '2026-11-01T01:30/2026-11-01T02:30',
    ],
  },
  {
    says: 'counts days by the calendar: 25 hours when the clock is put back (RFC 5545, 3.3.6)',
    window: aWindow({ start: '2026-10-24T12:00', duration: 'P1D' }),
    occurrences: ['2026-10-24T10:00/2026-10-25T11:00'],
  },
  {
    says: 'counts hours as they pass',
    window: aWindow({ start: '2026-10-24T12:00', duration: 'PT24H' }),
    occurrences: ['2026-10-24T10:00/2026-10-25T10:00'],
  },
  {
    says: 'keeps its days half around the world, where the day is another than in UTC',
    window: aWindow({
      start: '2026-12-05T00:30',
      duration: 'PT30M',
      timeZone: 'Pacific/Kiritimati',
      rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=2',
    }),
    occurrences: [
      '2026-12-04T10:30/2026-12-04T11:00',
      '2026-12-11T10:30/2026-12-11T11:00',
    ],
  },
  {
    says: 'leaves out the months without a 31st',
    window: aWindow({
      start: '2026-01-31T22:00',
      rule: 'FREQ=MONTHLY;COUNT=3',
    }),
    occurrences: [
      '2026-01-31T21:00/2026-02-01T01:00',
      '2026-03-31T20:00/2026-04-01T00:00',
      '2026-05-31T20:00/2026-06-01T00:00',
    ],
  },
  {
    says: 'is on the last day of such months with SKIP=BACKWARD (RFC 7529), quarterly from the end of November',
    window: aWindow({
      start: '2025-11-30T22:00',
      rule: 'FREQ=MONTHLY;INTERVAL=3;SKIP=BACKWARD;COUNT=4',
    }),
    occurrences: [
      '2025-11-30T21:00/2025-12-01T01:00',
      '2026-02-28T21:00/2026-03-01T01:00',
      '2026-05-30T20:00/2026-05-31T00:00',
      '2026-08-30T20:00/2026-08-31T00:00',
    ],
  },
  {
    says: 'is on a leap day in leap years',
    window: aWindow({
      start: '2024-02-29T22:00',
      rule: 'FREQ=YEARLY;COUNT=3',
    }),
    occurrences: [
      '2024-02-29T21:00/2024-03-01T01:00',
      '2028-02-29T21:00/2028-03-01T01:00',
      '2032-02-29T21:00/2032-03-01T01:00',
    ],
  },
  {
    says: 'is not on the days that are excepted, and is besides when it is said to be, each once',
    window: aWindow({
      rule: 'FREQ=WEEKLY;COUNT=4',
      except: ['2026-12-12'],
      also: ['2026-12-19T22:00', '2026-12-13T10:00'],
    }),
    occurrences: [
      '2026-12-05T21:00/2026-12-06T01:00',
      '2026-12-13T09:00/2026-12-13T13:00',
      '2026-12-19T21:00/2026-12-20T01:00',
      '2026-12-26T21:00/2026-12-27T01:00',
    ],
  },
  {
    says: 'ends with the day that UNTIL names, by its own clock',
    window: aWindow({ rule: 'FREQ=WEEKLY;UNTIL=20261212' }),
    occurrences: [
      '2026-12-05T21:00/2026-12-06T01:00',
      '2026-12-12T21:00/2026-12-13T01:00',
    ],
  },
  {
    says: 'ends with the moment that UNTIL names in UTC',
    window: aWindow({ rule: 'FREQ=WEEKLY;UNTIL=20261212T205900Z' }),
    occurrences: ['2026-12-05T21:00/2026-12-06T01:00'],
  },
];
