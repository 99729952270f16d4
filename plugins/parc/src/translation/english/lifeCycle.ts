import { changeRefusals } from './changeRefusals';
import { changeActions } from './changeVerbs';
import { changeNounChoices } from './changeNouns';
import { calendarNounChoices, calendarRefusals } from './calendarNouns';
import {
  maintenancePlanActions,
  maintenancePlanNounChoices,
  maintenancePlanRefusals,
  maintenancePlanVerbTexts,
} from './maintenancePlanNouns';
import {
  workOrderActions,
  workOrderNounChoices,
  workOrderRefusals,
  workOrderVerbTexts,
} from './workOrderNouns';
import { licenceNounChoices } from './licenceNouns';

/** The values of choices. */
export const choices = {
  asset: {
    status: {
      planned: 'Planned',
      'in-stock': 'In stock',
      deployed: 'Deployed',
      'in-repair': 'In repair',
      lost: 'Lost',
      retired: 'Retired',
      disposed: 'Disposed of',
    },
    condition: {
      new: 'New',
      good: 'Good',
      fair: 'Fair',
      poor: 'Poor',
      broken: 'Broken',
    },
    antivirus: {
      current: 'Up to date',
      outdated: 'Outdated',
      off: 'Switched off',
      none: 'None',
    },
    diskEncryption: {
      encrypted: 'Encrypted',
      partial: 'Partly encrypted',
      none: 'Not encrypted',
    },
    firewall: {
      on: 'On',
      partial: 'Partly on',
      off: 'Off',
    },
    secureBoot: {
      enabled: 'Enabled',
      disabled: 'Disabled',
      unsupported: 'Not supported',
    },
    managedBy: { portal: 'Portal', git: 'Git' },
  },
  location: {
    kind: {
      site: 'Site',
      building: 'Building',
      floor: 'Floor',
      room: 'Room',
      rack: 'Rack',
      cupboard: 'Cupboard',
    },
  },
  ...licenceNounChoices,
  ...calendarNounChoices,
  ...workOrderNounChoices,
  ...maintenancePlanNounChoices,
  ...changeNounChoices,
};

/** What can be done with an asset: the button, what it means, and what the history calls it. */
export const verbs = {
  receive: {
    name: 'Receive',
    meaning: 'It has arrived and is put into stock.',
    done: 'Received',
  },
  'hand-out': {
    name: 'Hand out',
    meaning: 'Somebody gets it, or it is put into service somewhere.',
    done: 'Handed out',
  },
  'take-back': {
    name: 'Take back',
    meaning: 'It comes back into stock and is nobody’s any more.',
    done: 'Taken back',
  },
  transfer: {
    name: 'Transfer',
    meaning: 'It goes to somebody else, or to another place.',
    done: 'Transferred',
  },
  'send-to-repair': {
    name: 'Send to repair',
    meaning: 'It leaves for repair; whoever has it keeps it on their list.',
    done: 'Sent to repair',
  },
  'return-from-repair': {
    name: 'Return from repair',
    meaning: 'It goes back to whoever had it, or into stock.',
    done: 'Returned from repair',
  },
  'report-lost': {
    name: 'Report lost',
    meaning: 'It is lost or stolen. Say what is known about it.',
    done: 'Reported lost',
  },
  'report-found': {
    name: 'Report found',
    meaning: 'It is there again.',
    done: 'Reported found',
  },
  retire: {
    name: 'Retire',
    meaning: 'It leaves service for good and waits for disposal.',
    done: 'Retired',
  },
  dispose: {
    name: 'Dispose of',
    meaning: 'It leaves the company: sold, given away or recycled.',
    done: 'Disposed of',
  },
  renew: {
    name: 'Renew',
    meaning: 'A new term begins. The one before is kept, with its price.',
    done: 'Renewed',
  },
  'let-lapse': {
    name: 'Let lapse',
    meaning: 'It stays in force to the end of its term and is not renewed.',
    done: 'Left to lapse',
  },
  terminate: {
    name: 'Terminate',
    meaning: 'It is in force no more from a day on.',
    done: 'Terminated',
  },
  reinstate: {
    name: 'Reinstate',
    meaning: 'It is in force again, as before it lapsed or was terminated.',
    done: 'Reinstated',
  },
  ...workOrderVerbTexts,
  ...maintenancePlanVerbTexts,
};

/** What the history says of the changes that are not verbs. */
export const actions = {
  created: 'Created',
  updated: 'Changed',
  deleted: 'Deleted',
  restored: 'Restored',
  'link-added': 'Link added',
  'link-removed': 'Link removed',
  'comment-added': 'Commented',
  'comment-edited': 'Comment changed',
  'comment-removed': 'Comment removed',
  'file-added': 'File added',
  'file-removed': 'File removed',
  'period-corrected': 'Earlier period corrected',
  'key-added': 'Key entered',
  'key-removed': 'Key removed',
  'key-revealed': 'Key shown',
  end: 'Taken back',
  move: 'Moved',
  allocate: 'Given out',
  ...workOrderActions,
  ...maintenancePlanActions,
  ...changeActions,
};

/** Why the life cycle refuses, by code. */
export const refusals = {
  'file-type':
    'Only PDF, pictures (PNG, JPEG, WebP, GIF), office files (DOCX, XLSX, PPTX, ODT, ODS, ODP) and plain text or CSV in UTF-8 are taken; what counts is the content, not the name.',
  'file-too-large': 'Files may have {{megabytes}} MB at most.',
  'too-many-attached': 'There are {{count}} already, the most that are kept.',
  'view-name-taken': 'You have a view named “{{name}}” already.',
  'wrong-status':
    'Its status is “{{status}}”, which does not allow this. Reload the page to see where it stands.',
  'nobody-and-nowhere': 'Say who gets it or where it goes.',
  'nothing-changes': 'It is already with that person at that place.',
  'assigned-to-itself': 'An asset cannot be assigned to itself.',
  'before-assignment':
    'The date is before the day it was handed out, {{assignedSince}}.',
  'back-before-start':
    'It cannot be expected back ({{expectedBack}}) before the day it leaves.',
  'in-the-future': '{{date}} is in the future.',
  'too-long-ago': '{{date}} is more than a year ago: is the year right?',
  'no-place': 'Say where it is put.',
  'declared-in-git': 'A file in git declares this: change it there.',
  'in-use': 'Other records still use it: {{count}}.',
  'deleted-meanwhile':
    'It belongs to {{ref}}, which was deleted meanwhile. Restore that first.',
  'data-not-wiped':
    'Assets of this category hold data: say when and by whom it was wiped.',
  'period-out-of-order': '{{to}} is before {{from}}.',
  'period-too-long': 'From {{from}} to {{to}} are more than {{days}} days.',
  'too-many-lines':
    'These are {{count}} lines, and such a file may have {{most}}. Narrow it, or take CSV.',
  'no-end': 'It has no end. Enter one first.',
  'no-length': 'Say when the new term ends: the current one has no start.',
  'term-overlaps': 'The new term must begin after {{end}}.',
  'ends-before-it-starts': 'The term would end before it begins on {{from}}.',
  'before-start': 'That is before its term began on {{start}}.',
  'already-ended': 'It was taken back on {{until}} already.',
  'reassignment-locked': 'It may not be reassigned before {{lockedUntil}}.',
  'before-allocation': 'That is before it was given out on {{since}}.',
  'over-allocated':
    'More would be given out than is owned: {{allocated}} of {{owned}}.',
  'no-key-secret':
    'This portal has no secret to encrypt keys with: it is set in parc.licences.keys.',
  ...calendarRefusals,
  ...workOrderRefusals,
  ...maintenancePlanRefusals,
  ...changeRefusals,
};

/** The fields of a verb's form that are not fields of the asset. */
export const verbFields = {
  date: 'Date',
  reason: 'Reason',
};

/** Where a change came from. */
export const sources = {
  portal: 'Portal',
  api: 'API',
  git: 'Git',
  import: 'Import',
  agent: 'Agent',
  system: 'System',
};

/** What was accepted and is worth a second look. */
export const warnings = {
  'serial-rubbish':
    'The serial number “{{value}}” says nothing and was left empty.',
  'serial-duplicate': 'The serial number {{value}} is also that of',
  'over-allocated': 'More is given out than is owned: {{value}} altogether, of',
  'skill-missing':
    'The plan asks for skills that this person is not known to have: {{value}}.',
  'approval-asked-here':
    'It waits for approval elsewhere: it comes in as Assess, to be approved here.',
  'made-normal':
    'It was made a normal change, which needs approval: a standard one takes a model that is active and not expired.',
};
