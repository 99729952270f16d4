import { readRule, writeRule } from './pickedRule';

describe('a rule that was picked', () => {
  it.each([
    ['FREQ=DAILY', { kind: 'daily', interval: 1 }],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
      { kind: 'weekly', interval: 2, weekdays: ['MO', 'FR'] },
    ],
    [
      'FREQ=MONTHLY;BYDAY=1SA',
      { kind: 'monthlyByWeekday', interval: 1, ordinal: 1, weekday: 'SA' },
    ],
    [
      'FREQ=MONTHLY;UNTIL=20261231;BYDAY=-1SU',
      {
        kind: 'monthlyByWeekday',
        interval: 1,
        ordinal: -1,
        weekday: 'SU',
        until: '2026-12-31',
      },
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=31;SKIP=BACKWARD',
      { kind: 'monthlyByDay', interval: 1, day: 31, orLast: true, count: 10 },
    ],
    ['FREQ=YEARLY', { kind: 'yearly', interval: 1 }],
  ])('is read as it was written: %s', (rule, picked) => {
    expect(readRule(rule)).toEqual(picked);
    expect(writeRule(readRule(rule)!)).toBe(rule);
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24',
    'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=1SA,3SA',
    'FREQ=WEEKLY;WKST=SU;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=DAILY;UNTIL=20261231T220000Z',
    'FREQ=DAILY;UNTIL=20261231;COUNT=3',
    'FREQ=HOURLY',
    'every Monday',
    '',
  ])('is none when the rule says more, or nothing: %s', rule => {
    expect(readRule(rule)).toBeUndefined();
  });
});
