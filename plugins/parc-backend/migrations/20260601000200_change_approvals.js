const tablesSql = `
  create table cab_meetings (
    id uuid primary key,
    version integer not null default 1,
    group_ref text not null,
    held_on date not null,
    attendees text[] not null default '{}',
    note text,
    created_at timestamptz(3) not null,
    created_by text not null,
    closed_at timestamptz(3)
  );
  comment on table cab_meetings is 'Meetings at which changes are talked over (of a change advisory board).';
  comment on column cab_meetings.id is 'UUIDv7, made by the service.';
  comment on column cab_meetings.version is 'Counts its changes; the ETag.';
  comment on column cab_meetings.group_ref is 'Entity reference of the group that meets.';
  comment on column cab_meetings.held_on is 'The day.';
  comment on column cab_meetings.attendees is 'Who was there: entity references of users.';
  comment on column cab_meetings.note is 'What was said beside the changes.';
  comment on column cab_meetings.created_at is 'When it was opened.';
  comment on column cab_meetings.created_by is 'Who opened it and keeps the minutes.';
  comment on column cab_meetings.closed_at is 'When its minutes were closed; nothing of it changes since.';
  create index cab_meetings_held on cab_meetings (held_on desc, id desc);

  create table cab_meeting_items (
    meeting_id uuid not null references cab_meetings,
    change_id uuid not null references changes,
    position integer not null,
    note text,
    is_deferred boolean not null default false,
    approval text,
    primary key (meeting_id, change_id)
  );
  comment on table cab_meeting_items is 'The changes of each meeting, in the order in which they are talked over.';
  comment on column cab_meeting_items.meeting_id is 'Of which meeting.';
  comment on column cab_meeting_items.change_id is 'Which change.';
  comment on column cab_meeting_items.position is 'From 1.';
  comment on column cab_meeting_items.note is 'What was said about it.';
  comment on column cab_meeting_items.is_deferred is 'Whether it was put off to another meeting.';
  comment on column cab_meeting_items.approval is 'How its approval stood when the minutes were closed.';
  create index cab_meeting_items_change on cab_meeting_items (change_id);

  create table change_approval_steps (
    id uuid primary key,
    change_id uuid not null references changes,
    round integer not null,
    position integer not null,
    turn integer not null,
    policy text not null,
    policy_fr text,
    mode text not null,
    quorum integer,
    approvers text[] not null,
    people text[] not null,
    state text not null,
    within text,
    asked_at timestamptz(3),
    deadline timestamptz(3),
    closed_at timestamptz(3),
    unique (change_id, round, position),
    check (mode in ('any', 'all', 'quorum')),
    check ((mode = 'quorum') = (quorum is not null)),
    check (state in ('waiting', 'asked', 'approved', 'refused', 'withdrawn'))
  );
  comment on table change_approval_steps is 'Who is asked to approve a change: a step of each policy that is for it.';
  comment on column change_approval_steps.id is 'UUIDv7, made by the service.';
  comment on column change_approval_steps.change_id is 'Of which change.';
  comment on column change_approval_steps.round is 'From 1; a change that is submitted again begins a new one.';
  comment on column change_approval_steps.position is 'Its place among those of its round, from 1.';
  comment on column change_approval_steps.turn is 'Steps are asked one after the other by this, those with the same at once.';
  comment on column change_approval_steps.policy is 'The name of the policy, as it was then.';
  comment on column change_approval_steps.policy_fr is 'The same in French.';
  comment on column change_approval_steps.mode is 'Who must approve: any, all, or a quorum.';
  comment on column change_approval_steps.quorum is 'So many people.';
  comment on column change_approval_steps.approvers is 'Entity references of the users and groups that are asked.';
  comment on column change_approval_steps.people is 'The users who could decide when it was asked: of groups their members.';
  comment on column change_approval_steps.state is 'waiting for those before it, asked, approved, refused or withdrawn.';
  comment on column change_approval_steps.within is 'How long those asked have: a duration of ISO 8601.';
  comment on column change_approval_steps.asked_at is 'When its turn came.';
  comment on column change_approval_steps.deadline is 'Until when it should be decided.';
  comment on column change_approval_steps.closed_at is 'When it was decided or withdrawn.';
  create index change_approval_steps_approvers on change_approval_steps using gin (approvers) where state = 'asked';
  create index change_approval_steps_people on change_approval_steps using gin (people) where state in ('asked', 'waiting');
  create index change_approval_steps_deadline on change_approval_steps (deadline) where state = 'asked' and deadline is not null;

  create table change_decisions (
    id uuid primary key,
    step_id uuid not null references change_approval_steps,
    approver text not null,
    decided_by text not null,
    instead_of text,
    decision text not null,
    reason text,
    at timestamptz(3) not null,
    meeting_id uuid references cab_meetings,
    check (decision in ('approved', 'refused')),
    check (decision = 'approved' or reason is not null),
    check (instead_of <> decided_by)
  );
  comment on table change_decisions is 'What somebody decided about a change, in their own name, as one of those asked.';
  comment on column change_decisions.id is 'UUIDv7, made by the service.';
  comment on column change_decisions.step_id is 'In which step.';
  comment on column change_decisions.approver is 'The user or group that was asked.';
  comment on column change_decisions.decided_by is 'Entity reference of the user who decided.';
  comment on column change_decisions.instead_of is 'The user who delegated to them.';
  comment on column change_decisions.decision is 'approved or refused.';
  comment on column change_decisions.reason is 'Why; of a refusal always.';
  comment on column change_decisions.at is 'When.';
  comment on column change_decisions.meeting_id is 'The meeting in which it was said.';
  create unique index change_decisions_seat on change_decisions (step_id, approver, coalesce(instead_of, decided_by));
  create index change_decisions_meeting on change_decisions (meeting_id) where meeting_id is not null;

  create table approval_delegations (
    id uuid primary key,
    from_user text not null,
    to_user text not null,
    from_day date not null,
    to_day date not null,
    created_at timestamptz(3) not null,
    ended_at timestamptz(3),
    check (from_day <= to_day),
    check (from_user <> to_user)
  );
  comment on table approval_delegations is 'Who decides about changes instead of whom, on which days.';
  comment on column approval_delegations.id is 'UUIDv7, made by the service.';
  comment on column approval_delegations.from_user is 'Entity reference of the user who delegates.';
  comment on column approval_delegations.to_user is 'Entity reference of the user who decides meanwhile.';
  comment on column approval_delegations.from_day is 'The first day.';
  comment on column approval_delegations.to_day is 'The last day.';
  comment on column approval_delegations.created_at is 'When it was said.';
  comment on column approval_delegations.ended_at is 'When it was taken back.';
  create index approval_delegations_from on approval_delegations (from_user, to_day) where ended_at is null;
  create index approval_delegations_to on approval_delegations (to_user, to_day) where ended_at is null;

  create table overdue_approvals (
    change_id uuid not null references changes,
    due timestamptz(3) not null,
    noted_at timestamptz(3) not null,
    primary key (change_id, due)
  );
  comment on table overdue_approvals is 'Deadlines of approvals that passed, each told once.';
  comment on column overdue_approvals.change_id is 'Of which change.';
  comment on column overdue_approvals.due is 'The deadline.';
  comment on column overdue_approvals.noted_at is 'When it was seen that it had passed.';`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(tablesSql);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop table overdue_approvals, approval_delegations, change_decisions, change_approval_steps, cab_meeting_items, cab_meetings',
  );
};
