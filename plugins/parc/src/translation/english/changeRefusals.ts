/** Why a change, a task or a model is not changed so, for `refusals`. */
export const changeRefusals = {
  incomplete: 'It is not complete yet: its page says what is missing.',
  conflicts_one:
    '{{count}} conflict must be resolved first, or overridden with a justification.',
  conflicts_other:
    '{{count}} conflicts must be resolved first, or overridden with a justification.',
  'no-valid-model':
    'Its model is suspended, retired or expired: it needs approval as a normal change.',
  'nobody-approves':
    'There is nobody but the author to approve it by: {{policies}}. Name other approvers.',
  'predecessors-open': 'What it depends on is not done: {{changes}}.',
  'outcome-needs-text': 'Say what happened.',
  'open-tasks': 'Tasks are still open: {{tasks}}.',
  'approval-open': 'It is still to be approved: it was begun before it was.',
  'needs-review':
    'It needs a review: say what was learnt, and whether the return was obtained.',
  'return-needs-text': 'Say what was measured.',
  'nothing-to-override': 'Nothing conflicts with it.',
  'may-not-override':
    'The policy does not let it pass in spite of some of these conflicts.',
  'already-linked': 'The incident {{incident}} is linked already.',
  'revise-first':
    'What was submitted is locked: take it back with “Revise” first.',
  'wrong-state':
    'The task does not allow this as it stands. Reload the page to see it.',
  'change-not-begun': 'Only building and testing is done before it is begun.',
  'change-ended': 'The change is over.',
  'no-such-point': 'The task has no such point.',
  unticked: 'These points are not ticked yet: {{points}}.',
  'task-needs-reason': 'Say why.',
};
