/** The planner's calendar of orders. */
export const orderCalendar = {
  title: 'Maintenance calendar',
  caption: 'Work orders, {{range}}',
  views: 'How it is looked at',
  view: { month: 'Month', week: 'Week', agenda: 'Agenda' },
  previous: {
    month: 'Previous month',
    week: 'Previous week',
    agenda: 'Earlier days',
  },
  next: { month: 'Next month', week: 'Next week', agenda: 'Later days' },
  today: 'Today',
  none: 'Nothing on these days',
  noneHint:
    'No order is planned and nothing will be due with these filters. Look at other days, or clear the filters.',
  cut: 'There are more orders than are shown: narrow the filters.',
  closed: 'Closed on this day',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  expected_one: '{{plan}}: {{total}} expected',
  expected_other: '{{plan}}: {{total}} expected',
  forecastHint: 'Dashed: what will be due and is not ordered yet.',
  noForecast:
    'What is not ordered yet is nobody’s: with these filters it is left out.',
  dragHint: 'Drag an order to another day, or move it by its menu.',
  actionsOf: 'What can be done with {{number}}',
  moveTo: 'Move to…',
  moved: '{{number}} is now planned for {{day}}.',
  feedTitle: 'Work orders in your calendar',
  feedUsualName: 'Work orders',
  feedFiltered: 'Only those that match the filters are in it.',
};

/** Who has how much to do. */
export const load = {
  title: 'Load',
  hint: 'Estimated work of open orders, week by week, against the time for it: business days of the company, and the hours of each person. What is late counts in this week.',
  who: 'Who',
  nobody: 'Nobody yet',
  weeks: '{{weeks}} weeks',
  ahead: 'How far ahead',
  hours: '{{hours}} h',
  hoursPerWeek: '{{hours}} h a week',
  of: '{{estimated}} of {{capacity}}',
  orders_one: '{{total}} order',
  orders_other: '{{total}} orders',
  spent: '{{spent}} done',
  over: '{{over}} too much',
  noTime: 'No time: the company is closed',
  none: 'Nobody has anything to do',
  noneHint:
    'No order is open for these weeks with these filters. Orders are opened as assets fall due.',
};

/** What is due, over all plans. */
export const duePage = {
  title: 'What is due',
  byPlan: 'Plan by plan',
  covered: 'Covered',
  outlook: 'If nothing is done',
  outlookHint: 'So many are overdue at the beginning of each week.',
  shown: 'Overdue on {{date}} if nothing is done',
  clear: 'Show all that is due',
};

/** Many orders at once. */
export const orderBulk = {
  title_one: '{{verb}}: {{total}} work order',
  title_other: '{{verb}}: {{total}} work orders',
  outside: 'Needed if the day is outside the window of one of them.',
};
