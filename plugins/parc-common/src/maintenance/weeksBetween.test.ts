import { weeksBetween } from './weeksBetween';

describe('weeks', () => {
  // The dates of ISO 8601-1:2019, 5.2.3: 2008-12-29 is in W01 of 2009, 2010-01-03 in W53 of 2009.
  it.each([
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2026-11-26', '2026-W48'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (day, week) => {
    expect(weeksBetween(day, day)).toEqual([{ week, from: day, to: day }]);
  });

  it('are cut off at both ends', () => {
    expect(weeksBetween('2026-12-26', '2027-01-05')).toEqual([
      { week: '2026-W52', from: '2026-12-26', to: '2026-12-27' },
      { week: '2026-W53', from: '2026-12-28', to: '2027-01-03' },
      { week: '2027-W01', from: '2027-01-04', to: '2027-01-05' },
    ]);
    expect(weeksBetween('2026-12-26', '2026-12-25')).toEqual([]);
  });
});
