/** The fields of calendars and windows, for `fields`. */
export const calendarNounFields = {
  calendar: {
    code: 'Code',
    name: 'Name',
    location: 'Location',
    hours: 'Business hours',
    timeZone: 'Time zone',
    country: 'Public holidays of',
    region: 'Region',
    closedOn: 'Closed on',
    openOn: 'Open on',
    notes: 'Notes',
  },
  window: {
    number: 'Number',
    name: 'Name',
    kind: 'Kind',
    location: 'Location',
    entity: 'System or component',
    start: 'Start',
    duration: 'Duration',
    rule: 'Recurrence',
    except: 'Not on',
    also: 'Also at',
    timeZone: 'Time zone',
    owner: 'Owner',
    reason: 'Reason',
    endsAt: 'Ends for good',
  },
};

/** The values of choices of windows, for `choices`. */
export const calendarNounChoices = {
  window: {
    kind: { maintenance: 'Maintenance window', freeze: 'Freeze' },
  },
};

/** What helps to fill in the fields of calendars and windows, for `help`. */
export const calendarNounHelp = {
  calendar: {
    code: 'Lower-case letters and digits, such as lyon.',
    location:
      'It holds there and in all that is below. Empty: the company’s own calendar.',
    hours: 'Such as Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00, or 24/7.',
    timeZone: 'A name such as Europe/Paris. Empty: that of the location.',
    country: 'Two letters, such as FR. Empty: no public holidays.',
    region: 'Where a part of the country has more: 57 for Moselle, in FR.',
    closedOn:
      'One per line: a day or from/to, then a name: 2026-12-24/2027-01-01 Annual closing.',
    openOn:
      'One per line: a day that is open after all, then its hours where they are other than usual: 2026-12-05 09:00-12:00.',
  },
  window: {
    number: 'Leave empty to get the next number.',
    kind: 'In a maintenance window work may be done; during a freeze nothing may be changed.',
    location: 'Or a system; neither: it is for everything.',
    entity: 'Or a location; neither: it is for everything.',
    duration: 'Such as “4 hours” or “14 days”; 31 days at most.',
    rule: 'Empty: once. Otherwise as calendars write it: FREQ=MONTHLY;BYDAY=1SA.',
    except: 'Days on which it does not happen, one per line: 2026-12-26.',
    also: 'When it happens besides, one per line: 2027-01-09T22:00.',
    timeZone: 'Empty: that of the location, or the company’s.',
  },
};

/** What pages call these nouns, for `nouns`. */
export const calendarNounNames = {
  calendar: {
    one: 'Calendar',
    many: 'Calendars',
    new: 'New calendar',
    create: 'Create the calendar',
    count_one: '{{total}} calendar',
    count_other: '{{total}} calendars',
    search: 'Code or name',
    empty: 'No calendars yet',
    emptyHint:
      'Until there is one, work is done from Monday to Friday, 9 to 18, and no day is a holiday. Begin with the company’s own, without a location.',
  },
  window: {
    one: 'Window',
    many: 'Windows',
    new: 'New window',
    create: 'Create the window',
    count_one: '{{total}} window',
    count_other: '{{total}} windows',
    search: 'Number or name',
    empty: 'No windows yet',
    emptyHint:
      'Say when systems and places may be worked on, and when nothing may be changed.',
  },
};

/** The headings of their fields, for `sections`. */
export const calendarNounSections = {
  openingHours: 'Hours',
  closedDays: 'Holidays and closings',
  recurrence: 'When',
};

/** Why a calendar or a window cannot be so, for `refusals`. */
export const calendarRefusals = {
  'hours-unreadable':
    'Not understood: “{{part}}”. Hours are written like Mo-Fr 08:30-12:00,13:30-18:00.',
  'hours-past-midnight':
    '“{{part}}” goes past midnight: say it in two parts, until 24:00 and from 00:00.',
  'hours-overlap': '“{{part}}” overlaps other hours of the same day.',
  'closed-on-unreadable':
    'Not understood: “{{part}}”. A day or two with a slash between them, then a name: 2026-12-24/2027-01-01 Annual closing.',
  'open-on-unreadable':
    'Not understood: “{{part}}”. A day, then hours, then a name: 2026-12-05 09:00-12:00.',
  'open-on-needs-hours':
    'Say the hours of {{part}}: its weekday has none of its own.',
  'unknown-time-zone': '“{{part}}” is no time zone such as Europe/Paris.',
  'unknown-country':
    'The public holidays of “{{part}}” are not known; countries are written with two letters, such as FR.',
  'unknown-region':
    '“{{part}}” is no region of {{country}} with holidays of its own.',
  'region-without-country': 'Say of which country it is a region.',
  'location-has-calendar':
    'This location has a calendar already: {{calendar}}.',
  'company-has-calendar':
    'The company has its own calendar already: {{calendar}}. Say of which location this one is.',
  'one-scope-only':
    'A window is of a location or of a system, not of both: leave one empty.',
  'no-such-day': '“{{part}}” is a day that does not exist.',
  'duration-length': 'A window takes at least a minute and at most 31 days.',
  'rule-unreadable': 'Not understood in the recurrence: “{{part}}”.',
  'rule-unsupported':
    '“{{part}}” is not possible in a recurrence: daily at most, without hours, in the Gregorian calendar.',
  'rule-contradictory':
    '“{{part}}” does not go with the rest of the recurrence.',
  'never-happens': 'By this recurrence it would never happen.',
  'except-unreadable': '“{{part}}” is no day such as 2026-12-26.',
};
