/** The fields of maintenance plans, for `fields`. */
export const maintenancePlanNounFields = {
  'maintenance-plan': {
    code: 'Code',
    name: 'Name',
    nameFr: 'Name in French',
    description: 'Description',
    owner: 'Owner',
    kind: 'Kind',
    status: 'Status',
    covers: 'Covers',
    updates: 'Updates asked for',
    covered: 'Assets',
    due: 'Due',
    overdue: 'Overdue',
    basis: 'Counted from',
    everyFrom: 'Not before',
    everyTarget: 'Target',
    everyTo: 'Not after',
    anchor: 'First day',
    rule: 'Recurrence',
    counter: 'Counter',
    counterEvery: 'Every so many',
    counterLeeway: 'Give or take',
    leadTime: 'Ordered ahead',
    horizon: 'Planned ahead',
    batchBy: 'One order for each',
    assignee: 'Assigned to',
    rotation: 'In turn to',
    inWindows: 'In maintenance windows',
    slotDays: 'Days of the week',
    slotFrom: 'From',
    slotTo: 'Until',
    userNotice: 'Users are told',
    estimatedMinutes: 'Minutes for each asset',
    downtimeMinutes: 'Minutes out of use',
    estimatedCost: 'Cost for each asset',
    skills: 'Skills',
    managedBy: 'Managed by',
    gitEntity: 'Declared by',
    gitFile: 'File in git',
    declared: 'Declared fields',
    entityName: 'Name in the catalog',
  },
};

/** The values of choices of maintenance plans, for `choices`. */
export const maintenancePlanNounChoices = {
  'maintenance-plan': {
    kind: {
      preventive: 'Preventive maintenance',
      inspection: 'Inspection',
      replacement: 'Replacement',
      'software-update': 'Software update',
    },
    status: { active: 'Active', paused: 'Paused', ended: 'Ended' },
    basis: { floating: 'The last time', fixed: 'A fixed day' },
    batchBy: {
      asset: 'Asset',
      room: 'Room',
      site: 'Site',
      model: 'Model',
      owner: 'Owner',
    },
    managedBy: { portal: 'Portal', git: 'Git' },
  },
};

/** What helps to fill in the fields of maintenance plans, for `help`. */
export const maintenancePlanNounHelp = {
  'maintenance-plan': {
    code: 'Lower-case letters and digits, such as laptops.',
    covers:
      'Which assets, as their list is filtered; those of tomorrow too. What is retired, disposed of or lost is not among them.',
    updates:
      'Of software updates: builds and products with their least versions, in JSON. Empty: each system at the newest build seen.',
    basis:
      'From the last time it was done; or from a fixed day on, whenever it was done.',
    everyFrom: 'The window opens so long after.',
    everyTarget: 'What is aimed at. Empty: the middle of the window.',
    everyTo: 'The window closes so long after; the day after, it is overdue.',
    anchor: 'Of a fixed schedule: the first day on which it is due.',
    rule: 'Where a weekday or a date matters, as calendars write it: FREQ=MONTHLY;BYDAY=2TH.',
    counter:
      'Of printers, as their agents report it: total, colour. It is due by it or by the calendar, whichever comes first.',
    leadTime: 'An order is opened so long before its target.',
    horizon: 'So far ahead the calendar shows what will be due.',
    rotation: 'Each new order to the next of them, in place of the assignee.',
    inWindows:
      'It is planned for maintenance windows of the place and the system, and not for business days.',
    slotDays:
      'On which days work is done. None: on business days. Never on holidays.',
    slotFrom: 'When work may begin, in the time of the place: 19:00.',
    slotTo: 'When it must be over, on the same day: 22:00.',
    downtimeMinutes: 'How long nobody can use the asset meanwhile.',
    estimatedCost: 'Beside the working time.',
    userNotice: 'So long before the planned day. Empty: not at all.',
  },
};

/** What pages call maintenance plans, for `nouns`. */
export const maintenancePlanNounNames = {
  'maintenance-plan': {
    one: 'Maintenance plan',
    many: 'Maintenance plans',
    new: 'New maintenance plan',
    create: 'Create the plan',
    count_one: '{{total}} maintenance plan',
    count_other: '{{total}} maintenance plans',
    search: 'Code or name',
    empty: 'No maintenance plans yet',
    emptyHint:
      'A plan says which assets are looked after, and how often: laptops every three to six months.',
    inGit:
      'This plan is declared by a file in git. What the file says is changed there; the rest can be changed here.',
  },
};

/** The headings of their fields, for `sections`. */
export const maintenancePlanNounSections = {
  coverage: 'Which assets',
  schedule: 'How often',
  orders: 'Its orders',
};

/** What can be done with a maintenance plan, beside `resume`, for `verbs`. */
export const maintenancePlanVerbTexts = {
  pause: {
    name: 'Pause',
    meaning: 'Nothing is asked for meanwhile; its days go on.',
    done: 'Paused',
  },
  end: {
    name: 'End',
    meaning: 'Nothing comes due by it any more. Its history stays.',
    done: 'Ended',
  },
};

/** What the history says of a plan, for `actions`. */
export const maintenancePlanActions = {
  'end-plan': 'Ended',
  'checklist-changed': 'Changed the checklist',
};

/** Why a maintenance plan cannot be so, for `refusals`. */
export const maintenancePlanRefusals = {
  'covers-unreadable': 'That is no filter of assets: {{part}}.',
  'updates-unreadable': 'Those are no updates: {{part}}.',
  'updates-only': 'This goes only with a plan of software updates.',
  'product-unknown': 'There is no product {{product}}.',
  'window-incomplete': 'Say both when the window opens and when it closes.',
  'counter-incomplete':
    'A counter needs a name, a whole number of at least 1, and a leeway.',
  'anchor-needed': 'Say from which day a fixed schedule counts.',
  'floating-only':
    'This goes only with a schedule that counts from the last time.',
  'fixed-only': 'This goes only with a schedule that counts from a fixed day.',
  'no-interval': 'Say how often.',
  'empty-period': 'A period must be longer than nothing.',
  'target-needed':
    'Say what is aimed at: between these there is no whole period in the middle.',
  'never-due': 'By this rule it would never be due.',
  'leeway-too-wide':
    'The leeway must be less than the interval of the counter.',
  'minutes-out-of-range': 'Whole minutes, from {{least}} to {{most}}.',
  'slot-incomplete': 'Say both when work may begin and when it must be over.',
  'slot-out-of-order': 'Work must be over later on the same day.',
};
