import type { CalendarDay } from '@parc/backstage-plugin-parc-common';
import { exceptionsOf } from './exceptionsOf';

const aDay = (day: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  day,
  isOpen: false,
  intervals: [],
  ...more,
});

describe('what is out of the ordinary in a calendar', () => {
  it('tells a closing of several days once, and each holiday by itself', () => {
    const closing = { reason: 'closed', name: 'Annual closing' } as const;

    expect(
      exceptionsOf([
        aDay('2026-12-24', closing),
        aDay('2026-12-25', { reason: 'holiday', name: 'Christmas' }),
        aDay('2026-12-26', { reason: 'holiday', name: 'St Stephen’s Day' }),
        aDay('2026-12-27', closing),
        aDay('2026-12-28', closing),
        aDay('2026-12-29', { isOpen: true }),
        aDay('2026-12-30', closing),
        aDay('2026-12-31', { reason: 'closed', name: 'Eve' }),
      ]).map(({ first, last }) => [first.day, last.day]),
    ).toEqual([
      ['2026-12-24', '2026-12-24'],
      ['2026-12-25', '2026-12-25'],
      ['2026-12-26', '2026-12-26'],
      ['2026-12-27', '2026-12-28'],
      ['2026-12-30', '2026-12-30'],
      ['2026-12-31', '2026-12-31'],
    ]);
  });
});
