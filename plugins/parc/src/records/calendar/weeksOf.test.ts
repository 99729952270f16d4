import { addToMonth, weeksOf } from './weeksOf';

describe('the weeks of a month', () => {
  it('begin on Monday and have no days of other months', () => {
    const weeks = weeksOf('2026-12');

    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks[4].filter(Boolean)).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  it('are four when February begins on Monday', () => {
    expect(weeksOf('2027-02').flat()).not.toContain(undefined);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('go over the end of the year', () => {
    expect(addToMonth('2026-12', 1)).toBe('2027-01');
    expect(addToMonth('2027-01', -1)).toBe('2026-12');
  });
});
