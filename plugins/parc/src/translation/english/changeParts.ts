/** The parts of a change's page, and its form. */
export const changeForm = {
  check: 'What is found while it is written',
  completeness: 'Still missing',
  complete: 'Nothing: the seven R’s are answered.',
  wouldBeAsked: 'Who would be asked to approve',
  stillMissing: 'Still missing: {{fields}}.',
  questionsLeft_one: '{{count}} question is still to be answered.',
  questionsLeft_other: '{{count}} questions are still to be answered.',
  touchedAsset: 'Touches: an asset',
  touchedEntity: 'Touches: a system, a component…',
};

/** Why an answer does not count, by reason. */
export const changeGaps = {
  missing: '{{field}}: no answer yet.',
  'says-nothing': '{{field}}: “{{value}}” says nothing.',
  'too-short': '{{field}}: “{{value}}” is too short to say anything.',
  unanswered: '{{value}}',
  'no-back-out':
    '{{field}}: needed, since there is an outage. Say how it is undone.',
  'window-incomplete': '{{field}}: no time yet.',
  'window-out-of-order': '{{field}}: must be after the beginning.',
  'before-window-end': '{{field}}: must not be before the window ends.',
};

export const changeTasks = {
  title: 'What is to be done',
  backOut: 'If it has to be undone',
  ended_one: '{{ended}} of {{total}} task ended',
  ended_other: '{{ended}} of {{total}} tasks ended',
  none: 'No tasks',
  noneHint:
    'Tasks say who does what, in which order. Those that undo it are done only when it is backed out.',
  plan: 'Plan the tasks',
  change: 'Change the tasks',
  add: 'Add a task',
  save: 'Save the tasks',
  number: 'Task {{number}}',
  up: 'Move task {{number}} to the front',
  down: 'Move task {{number}} to the back',
  remove: 'Remove task {{number}}',
  wrong_one: '{{count}} task has no title.',
  wrong_other: '{{count}} tasks have no title.',
  what: 'What is done',
  kindLabel: 'Kind',
  assignee: 'Done by',
  estimate: 'Estimated minutes',
  checklist: 'Points to tick off',
  checklistHelp: 'One per line.',
  instructions: 'Instructions (Markdown)',
  estimated: 'about {{minutes}} min',
  took: '{{minutes}} min',
  begunAt: 'begun {{at}}',
  endedAt: 'ended {{at}}',
  minutes: 'Minutes it took',
  minutesHelp: 'Empty: since it was begun.',
  notes: 'Notes',
  tickFirst: 'Tick all points first.',
  kind: {
    build: 'Build',
    test: 'Test',
    communication: 'Communication',
    release: 'Release',
    verification: 'Verification',
    'back-out': 'Back-out',
  },
  state: {
    open: 'To be done',
    'in-progress': 'Under way',
    done: 'Done',
    failed: 'Failed',
    skipped: 'Skipped',
  },
  verb: {
    start: 'Begin',
    finish: 'Done',
    fail: 'Failed',
    skip: 'Skip',
    reopen: 'Open again',
  },
  meaning: {
    start: 'It is done from now on.',
    finish: 'It is done, with all of its points.',
    fail: 'It did not go as it should. Say what happened.',
    skip: 'It is not done this time. Say why.',
    reopen: 'It is to be done after all, or once more.',
  },
};

export const changeApproval = {
  none: {
    'not-asked': 'Nobody is asked yet',
    'pre-authorised': 'Pre-authorised',
  },
  noneHint: {
    'not-asked':
      'Approval is asked for when a normal change has been assessed, and when an emergency is submitted.',
    'pre-authorised': 'Its model was approved: nobody need be asked.',
  },
  yours: 'Your decision',
  yoursHint: 'You are asked to approve this change.',
  as: 'as',
  insteadOf: 'instead of',
  authorise: 'Approve',
  refuse: 'Refuse',
  meaning: {
    approved: 'It counts in every step in which you are asked.',
    refused: 'One refusal refuses the change: it goes back to its author.',
  },
  round: 'Round {{round}}',
  approvers: 'Asked',
  until: 'until {{deadline}}',
  mode: {
    any: 'one of them',
    all: 'all of them',
    quorum: 'at least {{count}} of them',
  },
  state: {
    waiting: 'Waits for the steps before',
    asked: 'Asked',
    approved: 'Approved',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  },
  decided: { approved: 'approved', refused: 'refused' },
  nobodyIsAsked: 'Nobody: no policy is for this change.',
  nobody: 'Nobody but the author could approve by: {{policies}}.',
};

export const changeConflicts = {
  title: 'Conflicts',
  none: 'None were found.',
  at: 'Looked for at {{at}}.',
  mayOverride: 'May be overridden with a justification',
  hidden: 'Another change, which you may not see.',
  distance_one: '{{count}} step away',
  distance_other: '{{count}} steps away',
  kind: {
    'shared-item': 'The same item at the same time',
    'dependent-item': 'What depends on it, at the same time',
    freeze: 'Frozen then',
    'outside-window': 'Outside the maintenance windows',
    person: 'The same person at the same time',
    predecessor: 'What must be done first is not',
    declared: 'Said not to be at the same time',
    'item-gone': 'An item is gone',
  },
};

export const changeRelations = {
  none: 'No other change is related to it',
  namedBy: 'Changes that name this one',
};

export const changeModelTexts = {
  choose: 'Which change is it? All else is said by its model.',
  record: 'Went well: {{successes}} · failed: {{failures}}',
  createAndSubmit: 'Create and submit',
  submitted: '{{ref}} was created and submitted.',
  made: 'Changes made of it',
  example:
    'owner: group:default/it\nreason:\n  category: maintenance\n  text: Patches of the month\ntasks:\n  - title: Install the patches',
  unreadable: 'This cannot be read:',
  says: 'It says: {{fields}}.',
  tasks_one: '{{total}} task.',
  tasks_other: '{{total}} tasks.',
};

export const changeImpact = {
  title: 'Impact',
  depth: 'How far dependencies are followed',
  what: 'What is hit',
  how: 'Because it',
  owners: 'Owners',
  users: 'Users',
  itself: 'is changed itself',
  unseen: 'is reached by what you may not see',
  relation: {
    dependencyOf: 'depends on',
    partOf: 'has as a part',
    hasPart: 'is part of',
  },
  hidden_one: 'And {{total}} more that you may not see.',
  hidden_other: 'And {{total}} more that you may not see.',
  cut: 'There is more: not everything was looked at.',
  views: 'How the impact is shown',
  view: { list: 'List', graph: 'Graph' },
  changed: '{{kind}} · is changed',
  kinds: {
    api: 'API',
    component: 'Component',
    domain: 'Domain',
    group: 'Group',
    hardwareasset: 'Hardware',
    resource: 'Resource',
    system: 'System',
  },
  reached: {
    dependencyOf: 'is needed by',
    partOf: 'is part of',
    hasPart: 'has as a part',
  },
  graphHint: 'Click into the graph to zoom and move it.',
  leftOut_one:
    'The graph leaves out {{total}} of those further away: the list has it.',
  leftOut_other:
    'The graph leaves out {{total}} of those further away: the list has them.',
};
