/** The pages of calendars and windows. */
export const calendars = {
  parts: 'Parts of calendars',
  part: { list: 'Calendars', windows: 'Windows', month: 'Month' },
  year: 'The year {{year}}',
  previousYear: 'Previous year',
  nextYear: 'Next year',
  thisYear: 'This year',
  days: {
    open: 'Open',
    closed: 'Closed',
    holiday: 'Public holiday',
    'closed-on': 'Closed by exception',
    'open-day': 'Open by exception',
  },
  openDays_one: '{{total}} open day',
  openDays_other: '{{total}} open days',
  exceptions: 'Holidays, closings and open days of {{year}}',
  noExceptions:
    'No public holiday, no closing and no open day: every week of this year is the same. Say of which country the public holidays are when the calendar is edited.',
  day: 'Day',
  what: 'What',
  dayName: 'Name',
};

/** When a window is. */
export const windows = {
  next: 'Next times',
  zone: 'In the time of {{zone}}.',
  incomplete: 'Say when it begins and how long it takes to see when it is.',
  last: 'It ends for good on {{date}}.',
  over: 'It is over: it ended for good on {{date}}.',
  concerns: 'It concerns {{what}}.',
  everything: 'everything',
  placeAndBelow: '{{place}} and all that is in it',
  entityAndParts: '{{entity}} and what is part of it',
  wrong: '{{field}}: {{problem}}',
};

/** The month of windows and freezes. */
export const windowMonth = {
  title: 'Windows and freezes',
  previous: 'Previous month',
  next: 'Next month',
  present: 'This month',
  kind: 'Kind',
  none: 'Nothing in this month',
  noneHint:
    'No window and no freeze falls into it with these filters. Look at another month, or clear the filters.',
  cut: 'There are more than are shown: narrow the filters.',
  zone: 'Times are those of {{zone}}.',
  goesOn: 'goes on',
  calendar: 'Calendar of {{month}}',
  feedTitle: 'Windows and freezes in your calendar',
  feedUsualName: 'Windows and freezes',
  feedFiltered: 'Only those of the chosen kind are in it.',
};

/** How something recurs. */
export const recurrence = {
  kinds: {
    once: 'Once',
    daily: 'Daily',
    weekly: 'Weekly',
    monthlyByWeekday: 'Monthly, on a weekday',
    monthlyByDay: 'Monthly, on a day',
    yearly: 'Yearly',
    rule: 'By a rule',
  },
  rule: 'Rule (RFC 5545)',
  every: 'Every',
  units: {
    daily_one: 'day',
    daily_other: 'days',
    weekly_one: 'week',
    weekly_other: 'weeks',
    monthly_one: 'month',
    monthly_other: 'months',
    yearly_one: 'year',
    yearly_other: 'years',
  },
  weekdays: 'Days of the week',
  which: 'Which one',
  weekday: 'Weekday',
  day: 'Day of the month',
  lastDay: 'The last day',
  end: 'Ends',
  ends: { never: 'Never', until: 'On a day', count: 'After some times' },
  lastDayOfAll: 'Last day',
  count: 'Times',
  ordinals: {
    1: 'first',
    2: 'second',
    3: 'third',
    4: 'fourth',
    '-1': 'last',
  },
  daily_one: 'Every day',
  daily_other: 'Every {{count}} days',
  weekly_one: 'Every week',
  weekly_other: 'Every {{count}} weeks',
  monthly_one: 'Every month',
  monthly_other: 'Every {{count}} months',
  yearly_one: 'Every year',
  yearly_other: 'Every {{count}} years',
  onWeekdays_one: 'on {{days}}',
  onWeekdays_other: 'on {{days}}',
  onOrdinal: 'on the {{ordinal}} {{day}}',
  onDay: 'on day {{day}}',
  onDayOrLast: 'on day {{day}} or else the last',
  onLastDay: 'on the last day',
  until: 'until {{date}}',
  times_one: '{{count}} time',
  times_other: '{{count}} times',
};

/** Business hours in words. */
export const hours = {
  always: 'Day and night, every day',
  never: 'Never open',
  aWeek_one: '{{total}} hour a week',
  aWeek_other: '{{total}} hours a week',
};
