import { readDuration, writeDuration } from './duration';

describe('a duration', () => {
  it.each([
    ['PT4H', { count: 4, unit: 'hours' }],
    ['PT90M', { count: 90, unit: 'minutes' }],
    ['PT1H30M', { count: 90, unit: 'minutes' }],
    ['P14D', { count: 14, unit: 'days' }],
    ['P2W', { count: 14, unit: 'days' }],
  ])('%s is read in one unit', (text, duration) => {
    expect(readDuration(text)).toEqual(duration);
  });

  it('is not made up where it has no single unit', () => {
    expect(['P1DT12H', 'P', 'P1M', undefined].map(readDuration)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is written as it was typed, and not at all without a whole number', () => {
    expect(writeDuration({ count: 4, unit: 'hours' })).toBe('PT4H');
    expect(writeDuration({ count: 14, unit: 'days' })).toBe('P14D');
    expect(writeDuration({ count: 0.5, unit: 'hours' })).toBeUndefined();
  });
});
