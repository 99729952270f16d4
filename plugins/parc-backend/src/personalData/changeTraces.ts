/** A table beside the records of changes that names people. */
export interface ChangeTrace {
  table: string;
  /** Columns of one person, of several, texts in which one may stand, and JSON. */
  one?: readonly string[];
  several?: readonly string[];
  texts?: readonly string[];
  json?: readonly string[];
  /** Of which change a row `t` is, `c`, where it is of one. */
  change?: string;
  /** What is handed to the person of a row, as arguments of `jsonb_build_object`. */
  line: string;
}

const ofItself = 'c.id = t.change_id';
const ofStep =
  'c.id = (select s.change_id from change_approval_steps s where s.id = t.step_id)';

/** Tasks, approvals, delegations, meetings and conflicts of changes. */
export const changeTraces: readonly ChangeTrace[] = [
  {
    table: 'change_tasks',
    one: ['assignee', 'done_by'],
    texts: ['instructions', 'notes', 'reason'],
    change: ofItself,
    line: `'changeTask', t.title, 'change', c.number, 'state', t.state, 'assignee', t.assignee, 'finishedAt', t.finished_at,
      'by', t.done_by, 'instructions', t.instructions, 'notes', t.notes, 'reason', t.reason`,
  },
  {
    table: 'change_approval_steps',
    several: ['approvers', 'people'],
    change: ofItself,
    line: `'askedToApprove', c.number, 'policy', t.policy, 'state', t.state, 'askedAt', t.asked_at, 'deadline', t.deadline`,
  },
  {
    table: 'change_decisions',
    one: ['approver', 'decided_by', 'instead_of'],
    texts: ['reason'],
    change: ofStep,
    line: `'decision', t.decision, 'change', c.number, 'at', t.at, 'by', t.decided_by, 'insteadOf', t.instead_of, 'reason', t.reason`,
  },
  {
    table: 'approval_delegations',
    one: ['from_user', 'to_user'],
    texts: ['reason'],
    line: `'delegation', t.id, 'from', t.from_user, 'to', t.to_user, 'fromDay', t.from_day, 'toDay', t.to_day, 'reason', t.reason`,
  },
  {
    table: 'cab_meetings',
    one: ['created_by'],
    several: ['attendees'],
    texts: ['note'],
    line: `'meeting', t.group_ref, 'heldOn', t.held_on, 'by', t.created_by, 'note', t.note`,
  },
  {
    table: 'cab_meeting_items',
    texts: ['note'],
    change: ofItself,
    line: `'meetingNote', t.note, 'change', c.number`,
  },
  {
    table: 'change_conflicts',
    one: ['found_by'],
    texts: ['hit_key'],
    json: ['hit'],
    change: ofItself,
    line: `'conflict', t.hit, 'change', c.number, 'foundAt', t.found_at, 'by', t.found_by`,
  },
];

/** Whom they name, as rows of person, asset and change; each begins with `union all`. */
export const namedInTraces = changeTraces.flatMap(
  ({ table, one = [], several = [] }) =>
    [...one, ...several.map(each => `unnest(${each})`)].map(
      people =>
        `union all select person, 0, 0 from (select ${people} as person from ${table}) as p where person like 'user:%'`,
    ),
);
