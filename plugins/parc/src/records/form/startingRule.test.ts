import { writeRule } from '../notations';
import { startingRule } from './startingRule';

const from = (...given: Parameters<typeof startingRule>) =>
  writeRule(startingRule(...given));

describe('what is picked of a recurrence', () => {
  it('starts from the day of the start', () => {
    const saturday = '2026-12-05T22:00';

    expect(from('weekly', saturday, undefined)).toBe('FREQ=WEEKLY;BYDAY=SA');
    expect(from('monthlyByWeekday', saturday, undefined)).toBe(
      'FREQ=MONTHLY;BYDAY=1SA',
    );
    expect(from('monthlyByDay', saturday, undefined)).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=5',
    );
  });

  it('means the last of a month where there is not one in every month', () => {
    const last = '2026-10-31T22:00';

    expect(from('monthlyByWeekday', last, undefined)).toBe(
      'FREQ=MONTHLY;BYDAY=-1SA',
    );
    expect(from('monthlyByDay', last, undefined)).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
    );
  });

  it('keeps the end that was said before', () => {
    expect(
      from('yearly', undefined, {
        kind: 'daily',
        interval: 3,
        until: '2026-12-31',
      }),
    ).toBe('FREQ=YEARLY;UNTIL=20261231');
  });
});
