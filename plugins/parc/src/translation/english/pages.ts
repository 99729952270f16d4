import { changeNounNames } from './changeNouns';
import { calendarNounNames } from './calendarNouns';
import { maintenancePlanNounNames } from './maintenancePlanNouns';
import { workOrderNounNames } from './workOrderNouns';
import { licenceNounNames } from './licenceNouns';

/** Parc's own navigation. */
export const tabs = {
  title: 'Parc',
  overview: 'Overview',
  assets: 'Assets',
  myEquipment: 'My equipment',
  reference: 'Reference data',
  referenceParts: 'Parts of the reference data',
  locations: 'Locations',
  models: 'Models',
  categories: 'Categories',
  suppliers: 'Suppliers',
  software: 'Software',
  licences: 'Licences',
  maintenance: 'Maintenance',
  changes: 'Changes',
  calendars: 'Calendars',
  inventory: 'Inventory',
  problems: 'Problems',
  imports: 'Imports',
  people: 'Leavers',
};

/** What pages call a noun, one and many, and what they say when there is none. */
export const nouns = {
  asset: {
    one: 'Asset',
    many: 'Assets',
    new: 'New asset',
    create: 'Create the asset',
    count_one: '{{total}} asset',
    count_other: '{{total}} assets',
    search: 'Tag, name, serial number, person…',
    empty: 'No assets yet',
    emptyHint:
      'Create the first one here, or commit a HardwareAsset file to git: it appears by itself.',
    inGit:
      'This asset is declared by a file in git. What the file says is changed there; the rest can be changed here.',
  },
  location: {
    one: 'Location',
    many: 'Locations',
    new: 'New location',
    create: 'Create the location',
    count_one: '{{total}} location',
    count_other: '{{total}} locations',
    search: 'Path or name',
    empty: 'No locations yet',
    emptyHint: 'Begin with a site; buildings, floors and rooms come below it.',
  },
  supplier: {
    one: 'Supplier',
    many: 'Suppliers',
    new: 'New supplier',
    create: 'Create the supplier',
    count_one: '{{total}} supplier',
    count_other: '{{total}} suppliers',
    search: 'Code, name, contact…',
    empty: 'No suppliers yet',
    emptyHint:
      'Add those that hardware is bought from, to find orders and contacts again.',
  },
  category: {
    one: 'Category',
    many: 'Categories',
    new: 'New category',
    create: 'Create the category',
    count_one: '{{total}} category',
    count_other: '{{total}} categories',
    search: 'Code or name',
    empty: 'No categories yet',
    emptyHint: 'A category says what a thing is and how it is numbered.',
  },
  model: {
    one: 'Model',
    many: 'Models',
    new: 'New model',
    create: 'Create the model',
    count_one: '{{total}} model',
    count_other: '{{total}} models',
    search: 'Manufacturer, name, part number…',
    empty: 'No models yet',
    emptyHint:
      'A model is what the manufacturer sells; assets are examples of it.',
  },
  ...licenceNounNames,
  ...calendarNounNames,
  ...workOrderNounNames,
  ...maintenancePlanNounNames,
  ...changeNounNames,
};

export const asset = {
  more: 'More actions',
  moreVerbs: 'More',
  verbTitle: '{{verb}}: {{ref}}',
  deleted: 'Deleted',
  tab: {
    details: 'Details',
    hardware: 'Hardware',
    software: 'Software',
    network: 'Network',
    security: 'Security',
    timeline: 'Timeline',
    relations: 'Relations',
    history: 'History',
  },
};

export const warranty = {
  over: 'Warranty ended {{distance}}',
  ending: 'Warranty ends {{distance}}',
  running: 'Under warranty, ends {{distance}}',
};

export const git = {
  entity: 'Entity:',
  locked: 'Declared in git',
};

export const yaml = {
  open: 'Take out as YAML',
  title: '{{ref}} as YAML',
  hint: 'Commit this file to a folder that the catalog reads: from then on the file owns the asset, with its history kept.',
  copy: 'Copy',
  download: 'Download',
};

export const bulk = {
  edit: 'Edit',
  verbs: 'Actions',
  editTitle_one: 'Edit {{total}} asset',
  editTitle_other: 'Edit {{total}} assets',
  editHint:
    'Choose the fields to set. They get the same value everywhere; all others stay.',
  addField: 'Field to set',
  leaveField: 'Leave “{{field}}” as it is',
  willBeCleared: 'Left empty, it is cleared.',
  verbTitle_one: '{{verb}}: {{total}} asset',
  verbTitle_other: '{{verb}}: {{total}} assets',
  deleteTitle_one: 'Delete {{total}} asset?',
  deleteTitle_other: 'Delete {{total}} assets?',
  partial: 'Go on even if some are refused',
  nothingDone_one: 'Nothing was changed, because of one refusal:',
  nothingDone_other: 'Nothing was changed, because of {{count}} refusals:',
  resultTitle: 'Result',
  done_one: '{{things}} was changed.',
  done_other: '{{things}} were changed.',
  refused_one: '{{count}} was refused and stays as it was:',
  refused_other: '{{count}} were refused and stay as they were:',
  moreErrors_one: 'and {{count}} more',
  moreErrors_other: 'and {{count}} more',
  field: 'Field',
  why: 'Why',
};

export const locations = {
  search: 'Find a place',
  tree: 'Places',
  sites: 'Assets by site',
  choose: 'Choose a place to see what is in it.',
  backToTree: 'All places',
  below: 'Places below',
  nothingBelow: 'There are no places below this one.',
  addBelow: 'Add a place below',
  byCategory: 'Assets by category',
};

export const problems = {
  title: 'Problems',
  none: 'No problems',
  noneHint:
    'Everything that files in git declare could be taken into the register.',
  codes: {
    field: 'Field',
    schema: 'File refused',
    'retirement-brake': 'Files vanished',
  },
  since: 'Since {{since}}',
  brakeTitle: 'Many files vanished at once. Nothing was retired.',
  brakeHint:
    'A moved folder or a broken repository looks the same as assets and licences that are gone. Check the files; if they were meant to go, say so here.',
  retire: 'Retire them',
  retireHint:
    'The assets whose files vanished are retired, and the licences lapse, with this decision in their history. If the files come back meanwhile, nothing happens.',
  retired_one: '{{count}} record was retired.',
  retired_other: '{{count}} records were retired.',
};

export const overview = {
  title: 'Overview',
  inHand: 'Assets in hand',
  value: 'Purchase value in hand',
  endingSoon: 'Warranties ending within 90 days',
  overdue: 'Returns overdue',
  byStatus: 'By status',
  byCategory: 'By category',
  bySite: 'By site',
  purchases: 'Purchases per year',
  year: 'Year',
  warranties: 'Warranties ending',
  within: 'Within',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  others_one: 'and {{count}} more',
  others_other: 'and {{count}} more',
  note: '“In hand” is everything that is neither retired nor disposed of. Values are purchase costs; currencies are never added up.',
};

export const my = {
  title: 'My equipment',
  sections: {
    mine: 'Assigned to me ({{total}})',
    groups: 'Assigned to my groups ({{total}})',
    owned: 'Also owned by me or my groups ({{total}})',
  },
  empty: {
    mine: 'Nothing is assigned to you. If you do have something, tell the IT department.',
    groups: 'Nothing is assigned to your groups.',
    owned: 'You and your groups own nothing else.',
  },
  overdue: 'Overdue',
  licences: 'My licences ({{total}})',
  noLicences: 'No licence is given to you or your groups.',
  showAll: 'Show all as a list',
};
