/** The pages of licences. */
export const licences = {
  parts: 'Parts of licences',
  part: {
    list: 'Licences',
    positions: 'Positions',
    allocations: 'Allocations',
    renewals: 'Renewals',
    spend: 'Spend',
    reclaim: 'Reclaim',
  },
  tab: {
    overview: 'Overview',
    allocations: 'Allocations',
    cost: 'Cost',
    keys: 'Keys',
    files: 'Files and links',
    history: 'History',
  },
  deed: {
    allocate: 'Give out',
    renew: 'Renew',
    'let-lapse': 'Let lapse',
    terminate: 'Terminate',
    reinstate: 'Reinstate',
  },
  deedTitle: '{{deed}}: {{ref}}',
  whyNot: {
    'no-end': 'It has no end: enter one first.',
    'declared-in-git': 'A file in git declares this: change it there.',
    'licence-over': 'It was terminated.',
  },
  alert: {
    notice: 'Notice {{distance}}',
    ending: 'Ends {{distance}}',
    renewing: 'Renews {{distance}}',
    ended: 'Ended {{distance}}',
  },
  position: 'Product: {{state}}',
  positionTitle: 'Position of the product',
  noPosition: 'Nothing was counted for this product and metric yet.',
  noProduct:
    'It has no product, so nothing can be counted against it. Edit it to choose one.',
  explain: 'Explain these numbers',
  use: 'Given out',
  allocatedOf: '{{allocated}} of {{rights}} given out',
  allocatedUnbound_one: '{{allocated}} given out, without a limit',
  allocatedUnbound_other: '{{allocated}} given out, without a limit',
  left: 'Left',
  tooMany: 'Too many given out',
  deletedFiles: 'Its files come back with it when it is restored.',
  terminateOn: 'In force no more from',
  terminateOnHint: 'The first day on which it may not be used.',
  period: 'Period',
  periods: 'Periods',
  currentPeriod: 'Current',
  periodFrom: 'From',
  periodTo: 'To',
  periodCost: 'Cost of the period',
  periodNote: 'Note',
  costBefore: 'Until now {{cost}}.',
  costChange: '{{change}}.',
  costByPeriod: 'Cost by period',
  change: 'Change',
  unitChange: 'Change per right',
  noCost: 'No term and no cost yet',
  noCostHint:
    'Edit the licence to say how long its term is and what it costs. Each renewal then keeps what was before.',
  correct: 'Correct',
  correctTitle: 'Correct the period {{from}} – {{to}}',
  correctHint: 'Its days stay; the change is in the history.',
  giveTo: 'Given to',
  holder: { user: 'A person', group: 'A team', asset: 'A machine' },
  allocateHint: '“{{name}}” is given out from a day on.',
  allocatedDone: '“{{name}}” was given out.',
  overDone:
    '“{{name}}” was given out. More is out now than is owned: {{value}} altogether.',
  overNotice:
    '{{left}} are left: {{missing}} more would be given out than are owned.',
  allocationState: 'State',
  allocationStates: {
    current: 'In use',
    locked: 'Locked until {{date}}',
    ended: 'Ended',
  },
  end: 'Take back',
  endTitle: 'Take back {{ref}}',
  endHint: 'All of it ({{quantity}}) can then be given to others.',
  endOn: 'Theirs no more from',
  move: 'Move',
  moveTitle: 'Move {{ref}}',
  moveHint: 'It ends here and begins there, on the same day.',
};

/** Keys of licences. */
export const keys = {
  hint: 'Keys are kept encrypted. Only their labels are listed; whoever looks at a key says why, and each look is in the audit log.',
  none: 'No keys yet',
  list: 'Keys',
  add: 'Enter a key',
  addTitle: 'Enter a key of {{ref}}',
  addHint:
    'It is encrypted at once. It never appears in a list, an export, a search or the history.',
  label: 'Label',
  labelHint: 'By which it is told apart, such as Site Lyon. Not the key.',
  key: 'Key',
  created: 'Entered',
  by: 'by',
  reveal: 'Show',
  revealTitle: 'Show the key “{{label}}”?',
  revealHint: 'Who looked, when and why is written into the audit log.',
  shownTitle: 'Key “{{label}}”',
  shownHint: 'It is shown this once and goes when this window is closed.',
  hide: 'Hide it again',
  remove: 'Remove',
  removeTitle: 'Remove the key “{{label}}”?',
  removeHint: 'It cannot be brought back.',
};

/** What comes up with licences. */
export const renewals = {
  title: 'Renewals',
  calendar: 'Months',
  ahead: 'Ahead',
  months: '{{months}} months',
  what: 'What',
  day: 'Day',
  kinds: {
    notice: 'Last day for notice',
    end: 'Ends',
    renewal: 'Renews by itself',
    maintenance: 'Maintenance ends',
  },
  counts: {
    notice_one: '{{total}} notice',
    notice_other: '{{total}} notices',
    end_one: '{{total}} end',
    end_other: '{{total}} ends',
    renewal_one: '{{total}} renewal',
    renewal_other: '{{total}} renewals',
    maintenance_one: '{{total}} maintenance',
    maintenance_other: '{{total}} maintenance',
  },
  termEnds: 'Term ends {{date}}',
  expected: 'Expected, from the term before',
  none: 'Nothing comes up',
  noneHint:
    'No notice day, end or renewal falls into these months with these filters.',
  capped: 'There are more than are shown: narrow the filters.',
  subscribe: 'Subscribe',
  feedTitle: 'Renewals in your calendar',
  feedHint:
    'Makes an address that Outlook, Google Calendar and others can subscribe to. It shows what you may read, and follows what changes.',
  feedFiltered: 'Only those of the chosen owner and supplier are in it.',
  feedName: 'Name',
  feedUsualName: 'Licence renewals',
  feedCreate: 'Make the address',
  feedAddress: 'Address of the calendar',
  feedOnce:
    'Copy it now: it is shown this once. Whoever knows it reads the calendar.',
  feeds: 'Your calendars',
  feedUsed: 'Last read',
};

/** The forecast of spend. */
export const spend = {
  title: 'Spend forecast',
  by: 'By',
  withRenewals: 'With what is only due if it is renewed',
  heading: 'What falls due, in {{currency}}',
  table: 'Spend by {{by}}, in {{currency}}',
  month: 'Month',
  due: 'Due',
  ifRenewed: 'If renewed',
  total: 'Total',
  without: 'Not said',
  rest: 'Others',
  none: 'Nothing falls due',
  noneHint: 'No licence with a term and a cost begins anew in these months.',
  withoutCost_one:
    '{{total}} licence begins a term in these months and has no cost.',
  withoutCost_other:
    '{{total}} licences begin a term in these months and have no cost.',
};

/** What can be taken back. */
export const reclaim = {
  title: 'Reclaim',
  tab: { allocations: 'Given out', installations: 'Installed, not used' },
  cause: 'Why',
  causes: {
    departed: 'Person left',
    'asset-gone': 'Machine gone',
    unused: 'Not used',
    'not-installed': 'Not installed',
  },
  lastUsed: 'Last used {{date}}',
  lastUse: 'Last use',
  saving: 'Saving',
  savingIs: { yearly: '{{amount}} a year', once: '{{amount}}' },
  saves: { yearly: 'saves {{amount}} a year', once: 'frees {{amount}}' },
  count_one: '{{total}} to take back',
  count_other: '{{total}} to take back',
  none: 'Nothing to take back',
  noneHint:
    'Allocations of people who left and of machines that are gone appear here, and those of software that nobody uses.',
  unusedCount_one: '{{total}} installation not used for a while',
  unusedCount_other: '{{total}} installations not used for a while',
  unusedHint:
    'What was used once and then not for a while, as far as use was reported. The saving is what one right costs, where rights are by device or by installation.',
  noneUnused: 'Nothing is known to be unused',
  noneUnusedHint:
    'Software on machines appears here once its use was reported and then not for a while. What was never reported is not known to be unused.',
  chooseAll: 'Choose all that are shown',
  chooseFirst: 'Choose some first.',
  take_one: 'Take {{total}} back',
  take_other: 'Take {{total}} back',
  dialogTitle_one: 'Take {{total}} allocation back?',
  dialogTitle_other: 'Take {{total}} allocations back?',
  dialogHint:
    'They end today, each with your reason in its history. What was given out is then free for others.',
  done_one: '{{total}} was taken back.',
  done_other: '{{total}} were taken back.',
  refused_one: '{{total}} could not be:',
  refused_other: '{{total}} could not be:',
};

/** Lengths of time. */
export const periods = {
  unit: 'Unit',
  units: { D: 'days', W: 'weeks', M: 'months', Y: 'years' },
};
