import type { CalendarChange } from '@parc/backstage-plugin-parc-common';
import { spansByDay } from '../../records';
import { aCalendarChange } from '../../testing/aCalendarChange';
import { conflictsAmong, entriesOf } from './calendarEntries';

const zone = 'Europe/Paris';
const night = aCalendarChange({
  ref: 'CH-1',
  from: '2026-12-05T21:00:00.000Z',
  to: '2026-12-05T23:30:00.000Z',
  systems: ['system:default/erp'],
  conflictState: 'found',
});
const toMidnight = aCalendarChange({
  ref: 'CH-2',
  status: 'scheduled',
  from: '2026-12-05T20:00:00.000Z',
  to: '2026-12-05T23:00:00.000Z',
});
const answer = (changes: CalendarChange[]) => ({
  changes,
  windows: [],
  workOrders: [
    {
      id: 'o',
      ref: 'WO-1',
      title: 'Clean',
      status: 'planned' as const,
      from: '2026-12-06',
      to: '2026-12-06',
    },
  ],
  isCut: false,
});

describe('what the calendar of changes shows', () => {
  it('lies on each of its days by the clock of the company; the end is not part of it', () => {
    const entries = entriesOf(
      answer([night, toMidnight]),
      { withOrders: true },
      zone,
    );
    const days = spansByDay(
      entries,
      { from: '2026-12-01', to: '2026-12-31' },
      zone,
    );
    expect(
      [...days].map(([day, found]) => [
        day,
        found.map(({ span, begins }) => `${span.record.ref} ${begins}`),
      ]),
    ).toEqual([
      ['2026-12-05', ['CH-2 true', 'CH-1 true']],
      ['2026-12-06', ['CH-1 false', 'WO-1 true']],
    ]);
    expect(conflictsAmong(days.get('2026-12-05')!)).toBe(1);
  });

  it('is narrowed by status and system, and without work orders', () => {
    const refs = (filters: object) =>
      entriesOf(
        answer([night, toMidnight]),
        { withOrders: false, ...filters },
        zone,
      ).map(({ record }) => record.ref);
    expect(refs({ status: 'scheduled' })).toEqual(['CH-2']);
    expect(refs({ system: 'system:default/erp' })).toEqual(['CH-1']);
    expect(refs({ conflictState: 'found', status: 'scheduled' })).toEqual([]);
  });
});
