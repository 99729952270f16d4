import { DateTime } from 'luxon';
import { formatRule, occurrencesBetween, parseRule, withoutSkip } from '.';
import type { RecurrenceRule } from '.';

const rule = (text: string) => parseRule(text) as RecurrenceRule;

const at = (local: string) => DateTime.fromISO(local, { zone: 'utc' });

/** The first occurrences of ten years, in local time. */
function begins(text: string, start: string, first = 8): string[] {
  return occurrencesBetween(
    { start, rule: rule(text) },
    at(start),
    at(start).plus({ years: 10 }),
  )
    .slice(0, first)
    .map(each => each.toFormat("yyyy-MM-dd'T'HH:mm"));
}
const days = (text: string, start: string) =>
  begins(text, `${start}T00:00`).map(each => each.slice(0, 10));

describe('what recurs', () => {
  it('is what RFC 5545 (section 3.8.5.3) gives for the first Friday of ten months', () => {
    expect(
      begins('FREQ=MONTHLY;COUNT=10;BYDAY=1FR', '1997-09-05T09:00', 11),
    ).toEqual([
      '1997-09-05T09:00',
      '1997-10-03T09:00',
      '1997-11-07T09:00',
      '1997-12-05T09:00',
      '1998-01-02T09:00',
      '1998-02-06T09:00',
      '1998-03-06T09:00',
      '1998-04-03T09:00',
      '1998-05-01T09:00',
      '1998-06-05T09:00',
    ]);
  });

  it('leaves out the months without such a day, unless it is to be the last before (RFC 7529, section 4.1)', () => {
    expect(
      days('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31').slice(0, 4),
    ).toEqual(['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']);
    const every = [
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
    ];
    expect(
      days('FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD', '2026-01-15'),
    ).toEqual(every);
    expect(days('FREQ=MONTHLY;SKIP=BACKWARD', '2026-01-31')).toEqual(every);
    expect(
      days('FREQ=MONTHLY;BYMONTHDAY=15,30;SKIP=BACKWARD', '2026-01-30'),
    ).toEqual([
      '2026-01-30',
      '2026-02-15',
      '2026-02-28',
      '2026-03-15',
      '2026-03-30',
      '2026-04-15',
      '2026-04-30',
      '2026-05-15',
    ]);
  });

  it('keeps a leap day, or falls back to the day before', () => {
    expect(days('FREQ=YEARLY', '2024-02-29')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
    expect(days('FREQ=YEARLY;SKIP=BACKWARD', '2024-02-29').slice(0, 5)).toEqual(
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    );
  });

  it('ends with the day that UNTIL names, or with the time', () => {
    const until = (value: string) =>
      begins(`FREQ=DAILY;UNTIL=${value}`, '2026-07-01T23:30').length;
    expect(until('20260703')).toBe(3);
    expect(until('20260703T233000')).toBe(3);
    expect(until('20260703T230000Z')).toBe(2);
  });

  it('is asked for from one moment on and before another, and has none where no month has such a day', () => {
    const daily = { start: '2026-01-01T09:00', rule: rule('FREQ=DAILY') };
    const count = (from: string, before: string) =>
      occurrencesBetween(daily, at(from), at(before)).length;
    expect(count('2026-02-01T09:00', '2026-02-03T09:00')).toBe(2);
    expect(count('2025-02-01T09:00', '2026-01-01T09:00')).toBe(0);
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01')).toEqual(
      [],
    );
  });
});

describe('a rule', () => {
  it('is read in any order and any case, and written in one', () => {
    expect(formatRule(rule('byday=1sa;freq=monthly'))).toBe(
      'FREQ=MONTHLY;BYDAY=1SA',
    );
    expect(rule('FREQ=WEEKLY;BYDAY=MO,FR;WKST=MO')).toEqual({
      FREQ: 'WEEKLY',
      BYDAY: 'MO,FR',
      WKST: 'MO',
    });
  });

  it.each([
    ['', 'rule-unreadable'],
    ['every monday', 'rule-unreadable'],
    ['BYDAY=MO', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYDAY=MO,XX', 'rule-unreadable'],
    ['FREQ=WEEKLY;INTERVAL=0', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule-unreadable'],
    ['FREQ=DAILY;UNTIL=20260230', 'rule-unreadable'],
    ['FREQ=DAILY;COUNT=1000', 'rule-unreadable'],
    ['FREQ=DAILY\nEXDATE:20260212T000000Z', 'rule-unreadable'],
    ['FREQ=DAILY;constructor=1', 'rule-unreadable'],
    [`FREQ=YEARLY;BYYEARDAY=${'100,'.repeat(60)}100`, 'rule-unreadable'],
    ['FREQ=HOURLY', 'rule-unsupported'],
    ['FREQ=DAILY;BYHOUR=1,2', 'rule-unsupported'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'rule-unsupported'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD', 'rule-unsupported'],
    ['FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD', 'rule-unsupported'],
    ['FREQ=YEARLY;BYMONTHDAY=31;SKIP=BACKWARD', 'rule-unsupported'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'rule-contradictory'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20261231', 'rule-contradictory'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'rule-contradictory'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'rule-contradictory'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'rule-contradictory'],
    ['FREQ=MONTHLY;BYWEEKNO=1', 'rule-contradictory'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'rule-contradictory'],
  ])('is not %j', (text, refused) => {
    expect(parseRule(text)).toMatchObject({ refused });
  });

  it('needs no SKIP where every month has the day', () => {
    const start = { month: 1, day: 15 };
    expect(
      formatRule(
        withoutSkip(rule('FREQ=MONTHLY;BYMONTHDAY=-1;SKIP=BACKWARD'), start),
      ),
    ).toBe('FREQ=MONTHLY;BYMONTHDAY=-1');
  });
});
