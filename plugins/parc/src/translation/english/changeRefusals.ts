/** Why a change, a task or a model is not changed so, for `refusals`. */
export const changeRefusals = {
  incomplete: 'It is not complete yet: its page says what is missing.',
  conflicts_one:
    '{{count}} conflict must be resolved first, or overridden with a justification.',
  conflicts_other:
    '{{count}} conflicts must be resolved first, or overridden with a justification.',
  'no-valid-model':
    'Its model is suspended, retired or expired: it needs approval as a normal change.',
  'no-policy':
    'No policy says who approves this change. A change manager can add one.',
  'not-in-meeting': 'This change is not talked over in this meeting.',
  'not-at-meeting': 'You are not among those at this meeting.',
  'meeting-closed': 'The minutes of this meeting are closed.',
  'not-waiting': 'Does not wait for this board any more: {{changes}}.',
  'talked-over':
    'Something was said or decided of it in the meeting, and it stays: {{changes}}.',
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
  circle: 'That would go in a circle: {{path}}.',
  'names-confidential':
    '{{value}} is confidential: make this change confidential too, or say it on that change.',
  'named-openly':
    'Changes that are not confidential name it ({{changes}}): make them confidential too, or say it on this change.',
  'type-is-fixed': 'Its type is fixed once it was submitted: revise it first.',
  'task-begun': '“{{task}}” was begun, and stays.',
  'nothing-asked': 'Nobody is asked to approve it now.',
  'not-asked': 'You are none of those who are asked to approve it.',
  'left-group':
    'You were asked as a member of {{groups}}, and have left since.',
  'already-decided': 'You have decided already, or somebody instead of you.',
  'step-closed': 'Others were quicker: “{{policy}}” is decided.',
  'not-yet': 'It is not yet the turn of “{{policy}}”.',
  'delegation-overlaps':
    '{{to}} decides instead of you from {{fromDay}} to {{toDay}} already: end that first.',
  'no-conflicts': 'Nothing conflicts with it.',
  'not-overridable':
    'The policy does not let it pass in spite of some of these conflicts.',
  'wrong-state':
    'The task does not allow this as it stands. Reload the page to see it.',
  'change-not-begun': 'Only building and testing is done before it is begun.',
  'change-ended': 'The change is over.',
  'no-such-point': 'The task has no such point.',
  unticked: 'These points are not ticked yet: {{points}}.',
  'task-needs-reason': 'Say why.',
};
