/**
 * How far each of our own readers of the feed has come, and who was or is to be told what.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table feed_cursors (
      consumer text primary key,
      cursor text not null,
      at timestamptz(3) not null
    );
    comment on table feed_cursors is 'How far each of Parc''s own readers of the feed has come; moved in the transaction of what the reader writes.';
    comment on column feed_cursors.consumer is 'The reader''s name.';
    comment on column feed_cursors.cursor is 'Where it goes on, as the feed''s answers say it.';
    comment on column feed_cursors.at is 'When it last moved.';

    create table notices (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      recipient text not null,
      not_to text not null default '',
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'moot', 'failed')),
      made_at timestamptz(3) not null,
      attempts integer not null default 0,
      next_at timestamptz(3) not null,
      settled_at timestamptz(3),
      error text
    );
    comment on table notices is 'Messages to people: those that wait to be sent, and for a month those that are settled.';
    comment on column notices.id is 'Also the scope under which Notifications knows it: sent twice, it is there once.';
    comment on column notices.kind is 'handed-over, overdue-held, overdue-owned or warranty-ending.';
    comment on column notices.recipient is 'Entity reference of the user or group.';
    comment on column notices.not_to is 'The user of that group who did it and need not be told; empty otherwise.';
    comment on column notices.state is 'waiting; sent; moot: nothing of it held any more; failed: given up.';
    comment on column notices.made_at is 'When the first of its occasions arose.';
    comment on column notices.attempts is 'How often it was taken up to be sent.';
    comment on column notices.next_at is 'When it is taken up next; while it is being sent, when that counts as failed.';
    comment on column notices.settled_at is 'When it stopped waiting.';
    comment on column notices.error is 'What went wrong the last time.';
    create unique index notices_open on notices (kind, recipient, not_to) where state = 'waiting' and attempts = 0;
    create index notices_waiting on notices (next_at) where state = 'waiting';
    create index notices_settled on notices (settled_at) where state <> 'waiting';

    create table notice_occasions (
      kind text not null,
      recipient text not null,
      record_id uuid not null,
      occasion text not null,
      notice_id uuid references notices on delete set null,
      at timestamptz(3) not null,
      primary key (kind, recipient, record_id, occasion)
    );
    comment on table notice_occasions is 'What was told, or needed not be: each occasion is told once.';
    comment on column notice_occasions.kind is 'As in notices.';
    comment on column notice_occasions.recipient is 'As in notices.';
    comment on column notice_occasions.record_id is 'The asset.';
    comment on column notice_occasions.occasion is 'What made it one: the version of the change, or the day that is due.';
    comment on column notice_occasions.notice_id is 'The message that tells it; empty when it was so before Parc began to tell, or is long past.';
    comment on column notice_occasions.at is 'When it was noticed.';
    create index notice_occasions_notice on notice_occasions (notice_id);
    create index notice_occasions_at on notice_occasions (at);

    create table due_runs (
      kind text primary key,
      at timestamptz(3) not null
    );
    comment on table due_runs is 'When each kind of due day was last looked for; the first time nothing is told of what is already so.';
    comment on column due_runs.kind is 'As in notices.';
    comment on column due_runs.at is 'When.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop table due_runs, notice_occasions, notices, feed_cursors',
  );
};
