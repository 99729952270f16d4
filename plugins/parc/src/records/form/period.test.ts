import { readPeriod, writePeriod } from './period';

describe('a period', () => {
  it.each([
    ['P3M', { count: 3, unit: 'M' }],
    ['P90D', { count: 90, unit: 'D' }],
    ['P2W', { count: 2, unit: 'W' }],
    ['P1Y', { count: 1, unit: 'Y' }],
    ['P1Y6M', { count: 18, unit: 'M' }],
    ['P1W1D', { count: 8, unit: 'D' }],
  ])('%s is read in one unit', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it('is not made up where it has no single unit', () => {
    expect(['P1M3D', 'P', '3 months', undefined].map(readPeriod)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is written as it was typed, and not at all without a whole number', () => {
    expect(writePeriod({ count: 3, unit: 'M' })).toBe('P3M');
    expect(writePeriod({ count: 1.5, unit: 'M' })).toBeUndefined();
    expect(writePeriod({ count: 0, unit: 'D' })).toBeUndefined();
  });
});
