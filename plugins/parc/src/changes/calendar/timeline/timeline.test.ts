import { aCalendarChange } from '../../../testing/aCalendarChange';
import { entriesOf } from '../calendarEntries';
import { bandImage } from './bandImage';
import { packLanes } from './packLanes';
import { timelineRows } from './timelineRows';
import { TimelineScale } from './TimelineScale';

const zone = 'Europe/Paris';
const span = (from: string, to: string) => ({
  view: 'week' as const,
  day: from,
  from,
  to,
});

describe('the timeline', () => {
  it('has days of the same width, also that of 25 hours, and nothing beyond its edges', () => {
    const scale = TimelineScale.of(span('2026-10-24', '2026-10-25'), zone);
    expect(
      scale.extentOf({
        from: '2026-10-24T10:00:00.000Z',
        to: '2026-10-25T22:59:00.000Z',
      }).left,
    ).toBeCloseTo(0.25);
    expect(scale.positionOf(Date.parse('2026-10-24T22:00:00Z'))).toBe(0.5);
    expect(scale.positionOf(Date.parse('2026-10-25T23:00:00Z'))).toBe(1);
    expect(scale.positionOf(0)).toBe(0);
    expect(
      TimelineScale.of(span('2026-10-25', '2026-10-25'), zone).columns,
    ).toHaveLength(25);
  });

  it('puts what overlaps into lanes, and leaves over what finds none', () => {
    const bar = (item: string, left: number, right: number) => ({
      item,
      lasts: { left, right },
    });
    const { placed, leftOver } = packLanes(
      [
        bar('a', 0, 0.3),
        bar('b', 0.1, 0.2),
        bar('c', 0.15, 0.2),
        bar('d', 0.95, 1),
      ],
      { mostLanes: 2, leastRoom: 0.2 },
    );
    expect(placed.map(({ item, lane }) => `${item}${lane}`)).toEqual([
      'a0',
      'b1',
      'd0',
    ]);
    expect(placed[2].room).toEqual({ left: 0.8, right: 1 });
    expect(leftOver).toMatchObject([{ item: 'c' }]);
  });

  it('has a row for each system of a change, and one for those of none', () => {
    const rows = (system?: string) =>
      timelineRows(
        entriesOf(
          {
            changes: [
              aCalendarChange({
                ref: 'CH-1',
                systems: ['system:default/erp', 'system:default/crm'],
              }),
              aCalendarChange({ ref: 'CH-2' }),
            ],
            windows: [],
            workOrders: [],
            isCut: false,
          },
          { withOrders: true },
          zone,
        ),
        { system },
        (a, b) => a.localeCompare(b),
      ).map(row => [
        row.kind === 'system' ? row.system : row.kind,
        row.entries.map(({ record }) => record.ref),
      ]);
    expect(rows()).toEqual([
      ['system:default/crm', ['CH-1']],
      ['system:default/erp', ['CH-1']],
      ['no-system', ['CH-2']],
    ]);
    expect(rows('system:default/erp')[0]).toEqual([
      'system:default/erp',
      ['CH-1'],
    ]);
  });

  it('has one band of those that touch', () => {
    expect(bandImage([], 'red')).toBeUndefined();
    expect(
      bandImage(
        [
          { left: 0.5, right: 0.75 },
          { left: 0.25, right: 0.5 },
        ],
        'red',
      ),
    ).toBe(
      'linear-gradient(to right, transparent 25.000%, red 25.000% 75.000%, transparent 75.000%)',
    );
  });
});
