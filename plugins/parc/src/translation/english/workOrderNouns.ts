/** The fields of work orders, for `fields`. */
export const workOrderNounFields = {
  'work-order': {
    number: 'Number',
    title: 'Title',
    kind: 'Kind',
    plan: 'Plan',
    status: 'Status',
    waitingFor: 'Waits for',
    priority: 'Priority',
    plannedOn: 'Planned on',
    windowFrom: 'Not before',
    target: 'Target',
    windowTo: 'Not after',
    movedBecause: 'Outside its window because',
    location: 'Location',
    assignee: 'Assigned to',
    team: 'Team',
    checklistVersion: 'Version of the checklist',
    assetCount: 'Assets',
    openCount: 'Still to be done',
    estimatedMinutes: 'Estimated time (minutes)',
    minutesSpent: 'Time spent (minutes)',
    cost: 'Cost',
    startedAt: 'Begun',
    finishedAt: 'Ended',
    reason: 'Reason',
    followUpOf: 'Follows from',
    notes: 'Notes',
    assets: 'Asset',
    closedOn: 'On',
    timeliness: 'In time',
  },
};

/** The values of choices of work orders, for `choices`. */
export const workOrderNounChoices = {
  'work-order': {
    kind: {
      preventive: 'Preventive',
      corrective: 'Corrective',
      update: 'Update',
      'follow-up': 'Follow-up',
    },
    status: {
      planned: 'Planned',
      ready: 'Ready',
      'in-progress': 'In progress',
      waiting: 'Waiting',
      done: 'Done',
      'partly-done': 'Partly done',
      skipped: 'Skipped',
      cancelled: 'Cancelled',
    },
    waitingFor: { part: 'A part', access: 'Access', user: 'The user' },
    timeliness: { early: 'Early', 'in-window': 'In its window', late: 'Late' },
    priority: { low: 'Low', normal: 'Normal', high: 'High' },
  },
};

/** What helps to fill in the fields of work orders, for `help`. */
export const workOrderNounHelp = {
  'work-order': {
    number: 'Leave empty to get the next number.',
    title: 'What is to be done, in a few words.',
    plannedOn: 'A day to come: it is planned. Empty, or today: it is ready.',
    location: 'Empty: where its assets are, if they are all at one place.',
    team: 'The group that answers for it, and may do it.',
    minutesSpent: 'When left empty, that of its assets together.',
  },
};

/** What pages call work orders, for `nouns`. */
export const workOrderNounNames = {
  'work-order': {
    one: 'Work order',
    many: 'Work orders',
    new: 'New work order',
    create: 'Create the work order',
    count_one: '{{total}} work order',
    count_other: '{{total}} work orders',
    search: 'Number or title',
    empty: 'No work orders yet',
    emptyHint:
      'Maintenance plans open them as their assets fall due; order what broke yourself.',
  },
};

/** The headings of their fields, for `sections`. */
export const workOrderNounSections = {
  planning: 'When and who',
  work: 'The work',
};

/** What can be done with a work order, for `verbs`. */
export const workOrderVerbTexts = {
  assign: {
    name: 'Assign',
    meaning: 'Somebody else does it, or another team answers for it.',
    done: 'Assigned',
  },
  plan: {
    name: 'Move',
    meaning: 'It is done on another day; outside its window say why.',
    done: 'Moved to another day',
  },
  release: {
    name: 'Release',
    meaning: 'It may be begun.',
    done: 'Released',
  },
  start: {
    name: 'Begin',
    meaning: 'The work begins now.',
    done: 'Begun',
  },
  wait: {
    name: 'Wait',
    meaning: 'It cannot go on: for want of a part, of access or of the user.',
    done: 'Had to wait',
  },
  resume: { name: 'Go on', meaning: 'It goes on.', done: 'Went on' },
  close: {
    name: 'Close',
    meaning:
      'The work is over. What is still open ends as its answers say: done, or done in part and due again.',
    done: 'Closed',
  },
  skip: {
    name: 'Skip',
    meaning:
      'It is not done this time. Its assets are due again when the plan says so.',
    done: 'Skipped',
  },
  cancel: {
    name: 'Cancel',
    meaning: 'The order should not be there. Its assets stay due as they were.',
    done: 'Cancelled',
  },
  reopen: {
    name: 'Reopen',
    meaning:
      'It was closed by mistake: correct its assets, and close it again.',
    done: 'Reopened',
  },
};

/** What the history says of an order's assets, for `actions`. */
export const workOrderActions = {
  'asset-done': 'Done',
  'asset-partly-done': 'Done in part',
  'asset-skipped': 'Skipped',
  'asset-left': 'Left the order',
  'asset-reopened': 'Opened again',
};

/** Why a work order, or one of its assets, is not changed so, for `refusals`. */
export const workOrderRefusals = {
  'outside-window':
    'That is outside the window from {{from}} to {{to}}: say why.',
  'in-the-past': 'That day is over: today is {{today}}.',
  'cancel-first': 'Cancel it first: only what was cancelled can be deleted.',
  'window-out-of-order':
    'The window must open before what is aimed at, and close after it.',
  'asset-gone': '{{asset}} is no longer in use.',
  'item-not-open': 'It has ended in this order already: undo that first.',
  'item-not-closed': 'There is nothing to undo.',
  'no-such-step': 'The checklist of this order has no step “{{step}}”.',
  'wrong-answer':
    'The answer to “{{step}}” is not of the kind that it asks for.',
  'file-is-answer':
    'It is the answer to a step for {{asset}}: take it away there first.',
  'no-such-photo': 'A photo is not among the files of this order.',
  'open-elsewhere':
    'The plan has opened another order for it meanwhile: {{order}}.',
};
