/**
 * The tasks of changes, each with a state of its own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table change_tasks (
      id uuid primary key,
      change_id uuid not null references changes,
      position integer not null,
      version integer not null default 1,
      title text not null,
      kind text not null,
      state text not null default 'open',
      assignee text,
      instructions text,
      checklist jsonb not null default '[]',
      estimated_minutes integer,
      started_at timestamptz(3),
      finished_at timestamptz(3),
      minutes integer,
      notes text,
      reason text,
      done_by text,
      check (kind in ('build', 'test', 'communication', 'release', 'verification', 'back-out')),
      check (state in ('open', 'in-progress', 'done', 'failed', 'skipped'))
    );
    comment on table change_tasks is 'What is done for a change, in its order, and how it went.';
    comment on column change_tasks.id is 'UUIDv7, made by the service.';
    comment on column change_tasks.change_id is 'Of which change.';
    comment on column change_tasks.position is 'Its place in the order, from 1.';
    comment on column change_tasks.version is 'Counts its changes; the ETag.';
    comment on column change_tasks.title is 'What is to be done, in one line.';
    comment on column change_tasks.kind is 'build, test, communication, release, verification or back-out.';
    comment on column change_tasks.state is 'open, in-progress, done, failed or skipped.';
    comment on column change_tasks.assignee is 'Entity reference of the user or group that does it.';
    comment on column change_tasks.instructions is 'How it is done, in Markdown.';
    comment on column change_tasks.checklist is 'Its points: an array of text and isTicked.';
    comment on column change_tasks.estimated_minutes is 'How long it should take.';
    comment on column change_tasks.started_at is 'When it was begun.';
    comment on column change_tasks.finished_at is 'When it was ended, in whatever way.';
    comment on column change_tasks.minutes is 'How long it took.';
    comment on column change_tasks.notes is 'What was found, in free text.';
    comment on column change_tasks.reason is 'Why it failed or was skipped.';
    comment on column change_tasks.done_by is 'Who ended it.';
    create index change_tasks_change on change_tasks (change_id, position);
    create index change_tasks_open on change_tasks (assignee, change_id) where state in ('open', 'in-progress');`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table change_tasks');
};
