export const values = { yes: 'Yes', no: 'No', quoted: '“{{text}}”' };

export const list = {
  colon: ':',
  columns: 'Columns',
  usualColumns: 'Usual columns',
  columnUp: 'Move “{{column}}” to the front',
  columnDown: 'Move “{{column}}” to the back',
  pages: 'Pages',
  pageSize: 'Rows per page',
  previous: 'Previous',
  next: 'Next',
  deleted: 'Deleted ones',
  loading: 'Loading',
  noMatch: 'Nothing matches',
  noMatchHint:
    'No record fits all filters. Take one off, or look for a shorter text.',
};

export const filters = {
  title: 'Filters',
  more: 'More filters',
  clear: 'Clear all',
  clearText: 'Clear the search',
  chip: '{{field}}:',
  text: 'Text: {{text}}',
  deleted: 'Deleted ones',
  none: 'none',
  any: 'any',
  without: 'Without a value',
  with: 'With a value',
  noValues: 'There are no values.',
  searchValues: 'Find a value',
  apply: 'Apply',
  fromLabel: 'From',
  toLabel: 'To',
  from: 'from {{from}}',
  upTo: 'up to {{to}}',
  between: '{{from}} to {{to}}',
  prefixHint: 'Several with commas; “LT-2024*” finds what begins with it.',
  presets: {
    past: 'In the past',
    next30: 'Next 30 days',
    next90: 'Next 90 days',
    thisYear: 'This year',
    lastYear: 'Last year',
  },
};

export const selection = {
  bar: 'Selection',
  page: 'Choose all on this page',
  one: 'Choose {{ref}}',
  chosen_one: '{{count}} chosen',
  chosen_other: '{{count}} chosen',
  allChosen: 'All {{total}} chosen',
  takeAll: 'Choose all {{total}}',
  clear: 'Choose none',
};

export const totals = { count: 'Count', value: 'Purchase cost' };

export const exporting = {
  title: 'Export',
  hint: 'All that match, in this order and with these columns.',
  formats: {
    csv: 'CSV (.csv)',
    xlsx: 'Excel (.xlsx)',
    jsonl: 'JSON lines (.jsonl)',
  },
};

export const form = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  open: 'Open',
  clear: 'Clear',
  editTitle: 'Edit {{ref}}',
  currency: 'Currency',
  searching: 'Searching…',
  noneFound: 'Nothing found',
  makeNew: '{{noun}}, made now',
  clock: 'By the clock of {{zone}}.',
  requiredHint: 'Fields with * are required.',
  wrongFields_one: '{{count}} field needs another look.',
  wrongFields_other: '{{count}} fields need another look.',
};

/** What is wrong with a field, by code. */
export const formErrors = {
  required: 'This is required.',
  tooLong: 'This is too long.',
  pattern: 'This does not have the expected form.',
  date: 'This is not a date.',
  number: 'This is not a number.',
  money:
    'Expected: an amount of at least 0 such as 1234.50 and a currency such as EUR.',
  entityRef: 'Choose somebody or something from the list.',
  entityRefs: 'Choose from the list.',
};

export const record = {
  edit: 'Edit',
  delete: 'Delete',
  restore: 'Restore',
  deleteTitle: 'Delete {{ref}}?',
  deleteHint:
    'It disappears from lists and totals. Its history is kept, its number is not given again, and it can be restored.',
  deleted: '{{ref}} was deleted.',
  created: '{{ref}} was created.',
  createAnother: 'Create another one like it',
  copyTitle: 'Another one like {{ref}}',
  history: 'History',
  showAssets: 'Show these assets',
  parts: 'Parts of the page',
  copy: 'Copy {{what}}',
  copied: 'Copied',
};

export const history = {
  empty: 'Nothing has happened yet.',
  more: 'Show older changes',
  reason: '“{{reason}}”',
  to: 'becomes',
  filled_one: '{{count}} field filled in',
  filled_other: '{{count}} fields filled in',
};

export const stale = {
  title: 'Somebody else has changed this meanwhile.',
  hint: 'Nothing was saved. Load the newer version: what you typed stays, and you can save again.',
  reload: 'Load the newer version',
};

export const errors = {
  retry: 'Try again',
  status: {
    0: 'The server could not be reached.',
    400: 'This was not accepted.',
    401: 'You are no longer signed in.',
    403: 'You are not allowed to do this.',
    404: 'This does not exist, or you may not see it.',
    409: 'This cannot be done now.',
    412: 'Somebody else has changed this meanwhile.',
    500: 'The server made a mistake.',
    503: 'This took too long.',
  },
};

/** A list of rules in their order, that is tried before it is saved. */
export const ruleList = {
  standard: 'These are the standard rules.',
  changed: 'Changed {{at}} by',
  unsaved: 'Not saved yet.',
  add: 'Add a rule',
  reset: 'Back to the standard',
  discard: 'Discard the changes',
  save: 'Save the rules',
  tryOut: 'Try them out',
  trying: 'Trying…',
  up: 'Move “{{rule}}” up',
  down: 'Move “{{rule}}” down',
  edit: 'Edit “{{rule}}”',
  remove: 'Remove “{{rule}}”',
  active: 'Use “{{rule}}”',
  inactive: 'not used',
  done: 'Take over',
};

export const pages = {
  way: 'Way to this page',
};

/** Calendars to subscribe to. */
export const feeds = {
  subscribe: 'Subscribe',
  hint: 'Makes an address that Outlook, Google Calendar and others can subscribe to. It shows what you may read, and follows what changes.',
  name: 'Name',
  create: 'Make the address',
  address: 'Address of the calendar',
  once: 'Copy it now: it is shown this once. Whoever knows it reads the calendar.',
  own: 'Your calendars',
  used: 'Last read',
};
