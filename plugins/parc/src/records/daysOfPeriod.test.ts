import { daysOfPeriod } from './daysOfPeriod';

describe('periods', () => {
  it.each([
    [undefined, '2025-05-16', '2026-05-15'],
    ['this-month', '2026-05-01', '2026-05-31'],
    ['last-month', '2026-04-01', '2026-04-30'],
    ['this-quarter', '2026-04-01', '2026-06-30'],
    ['last-quarter', '2026-01-01', '2026-03-31'],
    ['this-year', '2026-01-01', '2026-12-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
  ])('%s is from %s to %s', (period, from, to) => {
    expect(daysOfPeriod(period, '2026-05-15')).toEqual({ from, to });
  });

  it('reach back over the end of a year', () => {
    expect(daysOfPeriod('last-quarter', '2026-01-31')).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
    });
  });
});
