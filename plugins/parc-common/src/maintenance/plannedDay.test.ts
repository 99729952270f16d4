import { orderOpensOn, plannedDay, timelinessOf } from '.';

const window = { from: '2026-05-01', target: '2026-05-09', to: '2026-05-12' };
/** A place that is open on these days of May 2026 only. */
const openOn = (...dates: number[]) => {
  const open = dates.map(date => `2026-05-${String(date).padStart(2, '0')}`);
  return (day: string) => open.includes(day);
};

describe('the day on which work is planned', () => {
  it('is the target, when the place is open', () => {
    const day = plannedDay(window, '2026-04-01', openOn(8, 9, 11));
    expect(day).toBe('2026-05-09');
  });

  it('is the next open day, as long as the window is open', () => {
    const day = plannedDay(window, '2026-04-01', openOn(8, 11, 12));
    expect(day).toBe('2026-05-11');
  });

  it('is the open day before, where none is left in the window', () => {
    const day = plannedDay(window, '2026-04-01', openOn(4, 6, 13));
    expect(day).toBe('2026-05-06');
  });

  it('is not before today, nor before the window opens', () => {
    expect(plannedDay(window, '2026-05-07', openOn(6, 8, 14))).toBe(
      '2026-05-08',
    );
    expect(plannedDay(window, '2026-05-10', openOn(9, 11))).toBe('2026-05-11');
    expect(
      plannedDay(
        { ...window, from: '2026-05-08' },
        '2026-04-01',
        openOn(6, 14),
      ),
    ).toBe('2026-05-14');
  });

  it('is the next open day, once it is overdue', () => {
    const day = plannedDay(window, '2026-05-16', openOn(9, 11, 18));
    expect(day).toBe('2026-05-18');
  });

  it('is none, where nobody ever works', () => {
    expect(plannedDay(window, '2026-04-01', openOn())).toBeUndefined();
  });
});

it.each([
  ['2026-04-30', 'early'],
  ['2026-05-01', 'in-window'],
  ['2026-05-12', 'in-window'],
  ['2026-05-13', 'late'],
] as const)('what is done on %s of a window in May is %s', (on, timeliness) => {
  expect(timelinessOf(on, window)).toBe(timeliness);
});

describe('an order', () => {
  const due = { ...window, state: 'not-yet' } as const;

  it('is there so long before the target', () => {
    expect(orderOpensOn({ ...due, because: 'time' }, 'P1M')).toBe('2026-04-09');
  });

  it('is there at the latest when a counter opens the window', () => {
    const counted = { ...due, because: 'counter' } as const;
    expect(orderOpensOn(counted, 'P2D')).toBe('2026-05-01');
    expect(orderOpensOn({ ...counted, target: undefined }, 'P2W')).toBe(
      '2026-05-01',
    );
    expect(
      orderOpensOn({ state: 'not-yet', because: 'counter' }, 'P2W'),
    ).toBeUndefined();
  });
});
