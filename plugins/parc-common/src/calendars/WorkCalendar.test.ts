import {
  checkCalendar,
  dayOf,
  formatHours,
  isBusinessDay,
  minutesOfWeek,
  nextBusinessDay,
  parseHours,
  previousBusinessDay,
  readWorkCalendar,
  type WeekHours,
} from '.';

const hours = (text: string) => parseHours(text) as WeekHours;

describe('business hours', () => {
  it.each([
    [
      'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00',
      'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00',
    ],
    ['24/7', '24/7'],
    ['00:00-24:00', '24/7'],
    ['mo - we , fr 9:00-12:00', 'Mo-We,Fr 09:00-12:00'],
    ['Fr-Mo 09:00-12:00', 'Mo,Fr-Su 09:00-12:00'],
    ['08:00-20:00; Su off', 'Mo-Sa 08:00-20:00'],
    [
      'Mo-Fr 09:00-18:00; We 09:00-12:00',
      'Mo,Tu,Th,Fr 09:00-18:00; We 09:00-12:00',
    ],
    ['Mo 13:00-18:00,08:00-12:00', 'Mo 08:00-12:00,13:00-18:00'],
    ['Mo-Su off', 'Mo-Su off'],
  ])('%s are written as %s', (text, written) => {
    expect(formatHours(hours(text))).toBe(written);
    expect(hours(written)).toEqual(hours(text));
  });

  it.each([
    ['', 'hours-unreadable', ''],
    ['every day', 'hours-unreadable', 'every day'],
    ['Mo-Fr', 'hours-unreadable', 'Mo-Fr'],
    ['Mo-Fr 9-18', 'hours-unreadable', '9-18'],
    ['Mo-Xx 09:00-18:00', 'hours-unreadable', 'Mo-Xx 09:00-18:00'],
    ['Mo 09:00-18:00; PH off', 'hours-unreadable', 'PH off'],
    ['Fr 22:00-02:00', 'hours-past-midnight', '22:00-02:00'],
    ['Fr 22:00-26:00', 'hours-past-midnight', '22:00-26:00'],
    ['Mo 09:00-12:00,11:00-13:00', 'hours-overlap', '11:00-13:00'],
  ])('are not %j, and it says which part', (text, refused, part) => {
    expect(parseHours(text)).toEqual({ refused, part });
  });

  it('add up to the minutes of a week', () => {
    expect(minutesOfWeek(hours('Mo-Fr 08:30-12:00,13:30-18:00'))).toBe(2_400);
    expect(minutesOfWeek(hours('24/7'))).toBe(10_080);
  });
});

describe('a day of a calendar', () => {
  const assumption = { name: 'Assumption', nameFr: 'Assomption' };
  const calendar = readWorkCalendar(
    {
      hours: 'Mo-Fr 09:00-18:00',
      closedOn: ['2026-12-24/2027-01-01 Annual closing', '2026-05-15'],
      openOn: [
        '2026-12-05 09:00-12:00 Stocktaking',
        '2026-12-28',
        '2026-08-15 10:00-11:00',
      ],
    },
    day =>
      day === '2026-08-15' || day === '2028-08-15' ? assumption : undefined,
  );
  const usual = [{ from: '09:00', to: '18:00' }];

  it.each([
    ['2026-12-04', { isOpen: true, intervals: usual }],
    ['2026-12-06', { isOpen: false, intervals: [] }],
    [
      '2026-12-05',
      {
        isOpen: true,
        intervals: [{ from: '09:00', to: '12:00' }],
        reason: 'open-day',
        name: 'Stocktaking',
      },
    ],
    [
      '2026-12-24',
      {
        isOpen: false,
        intervals: [],
        reason: 'closed',
        name: 'Annual closing',
      },
    ],
    [
      '2027-01-01',
      {
        isOpen: false,
        intervals: [],
        reason: 'closed',
        name: 'Annual closing',
      },
    ],
    ['2026-05-15', { isOpen: false, intervals: [], reason: 'closed' }],
    ['2026-12-28', { isOpen: true, intervals: usual, reason: 'open-day' }],
    [
      '2026-08-15',
      {
        isOpen: true,
        intervals: [{ from: '10:00', to: '11:00' }],
        reason: 'open-day',
      },
    ],
    [
      '2028-08-15',
      { isOpen: false, intervals: [], reason: 'holiday', ...assumption },
    ],
  ])('%s is as it says, before its weekday', (day, expected) => {
    expect(dayOf(calendar, day)).toEqual({ day, ...expected });
  });

  it('is followed and preceded by one on which work is done, if there is one within 400 days', () => {
    expect(isBusinessDay(calendar, '2026-12-25')).toBe(false);
    expect(nextBusinessDay(calendar, '2026-12-28')).toBe('2027-01-04');
    expect(nextBusinessDay(calendar, '2026-12-25')).toBe('2026-12-28');
    expect(previousBusinessDay(calendar, '2026-12-28')).toBe('2026-12-23');
    const closed = readWorkCalendar({ hours: 'Mo-Su off' });
    expect(nextBusinessDay(closed, '2026-12-25')).toBeUndefined();
  });

  it.each([
    [{ closedOn: ['christmas'] }, 'closedOn', 'closed-on-unreadable'],
    [{ closedOn: ['2026-02-30'] }, 'closedOn', 'closed-on-unreadable'],
    [
      { closedOn: ['2027-01-01/2026-12-24'] },
      'closedOn',
      'closed-on-unreadable',
    ],
    [{ openOn: ['soon'] }, 'openOn', 'open-on-unreadable'],
    [{ openOn: ['2026-12-05'] }, 'openOn', 'open-on-needs-hours'],
    [{ openOn: ['2026-12-05 22:00-02:00'] }, 'openOn', 'hours-past-midnight'],
  ])('cannot be said by %j', (days, field, refused) => {
    expect(
      checkCalendar({ hours: 'Mo-Fr 09:00-18:00', ...days }),
    ).toMatchObject([{ field, refused }]);
  });
});
