import { dayBeside, shownDays, weeksShown } from './shownDays';

describe('the days of a calendar', () => {
  it('are those of a month, of a week from Monday on, a single one, or four weeks from a day', () => {
    expect(shownDays('day', '2028-02-17')).toEqual({
      from: '2028-02-17',
      to: '2028-02-17',
    });
    expect(shownDays('month', '2028-02-17')).toEqual({
      from: '2028-02-01',
      to: '2028-02-29',
    });
    expect(shownDays('week', '2027-01-03')).toEqual({
      from: '2026-12-28',
      to: '2027-01-03',
    });
    expect(shownDays('agenda', '2026-12-15')).toEqual({
      from: '2026-12-15',
      to: '2027-01-11',
    });
  });

  it('go on without a gap, forwards and backwards', () => {
    expect(dayBeside('month', '2026-12-31', 1)).toBe('2027-01-01');
    expect(dayBeside('month', '2027-01-31', -1)).toBe('2026-12-01');
    expect(dayBeside('week', '2027-01-01', 1)).toBe('2027-01-04');
    expect(dayBeside('week', '2027-01-01', -1)).toBe('2026-12-21');
    expect(dayBeside('day', '2027-01-01', -1)).toBe('2026-12-31');
    expect(dayBeside('agenda', '2026-12-15', 1)).toBe('2027-01-12');
    expect(dayBeside('agenda', '2027-01-12', -1)).toBe('2026-12-15');
  });

  it('stand in rows of seven', () => {
    expect(weeksShown('week', '2027-01-01')).toEqual([
      [
        '2026-12-28',
        '2026-12-29',
        '2026-12-30',
        '2026-12-31',
        '2027-01-01',
        '2027-01-02',
        '2027-01-03',
      ],
    ]);
    expect(weeksShown('month', '2026-12-15')[0]).toEqual([
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
  });
});
