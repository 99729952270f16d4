/** What is done with a change: the button, what it means, and what the history calls it. */
export const changeVerbs = {
  submit: {
    name: 'Submit',
    meaning:
      'It is written and goes on: a normal change is assessed, an emergency is approved, a standard one is scheduled.',
  },
  'request-approval': {
    name: 'Ask for approval',
    meaning:
      'It is assessed. Whoever the policies name is asked, and what it says is locked.',
  },
  revise: {
    name: 'Revise',
    meaning:
      'It goes back to its author to be written anew. What was approved counts no more.',
  },
  start: {
    name: 'Begin',
    meaning: 'It is done from now on.',
  },
  finish: {
    name: 'Finish',
    meaning: 'It is done. Say how it went; it is reviewed next.',
  },
  'back-out': {
    name: 'Back out',
    meaning:
      'What was begun is undone. Say what happened and how things are now.',
  },
  close: {
    name: 'Close',
    meaning: 'It was reviewed, and nothing is left to be done.',
  },
  cancel: {
    name: 'Cancel',
    meaning: 'It is not done, and will not be.',
  },
  override: {
    name: 'Go on in spite of conflicts',
    meaning: 'The conflicts that were found are accepted. Say why.',
  },
  'link-incident': {
    name: 'Link an incident',
    meaning: 'The change caused an incident, or may have.',
  },
  'verify-return': {
    name: 'Verify the return',
    meaning: 'Say whether what was promised came, and what was measured.',
  },
};

/** What can be done with a model. */
export const changeModelVerbs = {
  suspend: {
    name: 'Suspend',
    meaning: 'Its changes are normal ones until it is taken up again.',
  },
  resume: {
    name: 'Take up again',
    meaning:
      'Its changes are pre-authorised again, and its failures are forgotten.',
  },
  retire: { name: 'Retire', meaning: 'No changes are made of it any more.' },
};

/** What the history says of changes and of their models, for `actions`. */
export const changeActions = {
  change: {
    submit: 'Submitted',
    'request-approval': 'Approval asked for',
    authorise: 'Authorised',
    refuse: 'Refused',
    revise: 'Taken back to be revised',
    start: 'Begun',
    finish: 'Finished',
    'back-out': 'Backed out',
    close: 'Closed',
    cancel: 'Cancelled',
    override: 'Went on in spite of conflicts',
    'link-incident': 'Incident linked',
    'verify-return': 'Return verified',
    'tasks-planned': 'Tasks planned',
    'approval-asked': 'Asked to approve',
    'approval-overdue': 'Approval overdue',
    'conflicts-looked-for': 'Conflicts looked for',
    'approved-by-merge': 'Approved by the merged review of its file',
    'stand-ins': 'Somebody stands in',
    'task-start': 'Task begun',
    'task-finish': 'Task done',
    'task-fail': 'Task failed',
    'task-skip': 'Task skipped',
    'task-reopen': 'Task opened again',
    approved: 'Approved by one of those asked',
    refused: 'Refused by one of those asked',
    'verb-refused': '“{{verb}}” was refused',
  },
  'change-model': {
    outcome: 'Counted',
    suspend: 'Suspended',
    resume: 'Taken up again',
    retire: 'Retired',
  },
};
