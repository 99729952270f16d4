import { toInstant, toLocalTime } from './InstantInput';

describe('a time by the company’s clock', () => {
  it.each([
    ['2026-12-05T22:00', '2026-12-05T21:00:00.000Z'],
    ['2026-07-05T22:00', '2026-07-05T20:00:00.000Z'],
  ])('%s in Paris is %s, and back', (local, instant) => {
    expect(toInstant(local, 'Europe/Paris')).toBe(instant);
    expect(toLocalTime(instant, 'Europe/Paris')).toBe(local);
  });

  it('is none while it is typed', () => {
    expect(toInstant('', 'Europe/Paris')).toBeUndefined();
    expect(toLocalTime(undefined, 'Europe/Paris')).toBe('');
  });
});
