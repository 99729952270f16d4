/**
 * What was found in the way of changes, when, and until when: so that the record tells who knew what.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table change_conflicts (
      id uuid primary key,
      change_id uuid not null references changes,
      hit_key text not null,
      hit jsonb not null,
      phase text not null check (phase in ('submission', 'approval', 'start')),
      found_at timestamptz(3) not null,
      found_by text not null,
      gone_at timestamptz(3)
    );
    comment on table change_conflicts is 'What was found in the way of changes.';
    comment on column change_conflicts.id is 'UUIDv7, made by the service.';
    comment on column change_conflicts.change_id is 'In the way of which change.';
    comment on column change_conflicts.hit_key is 'By what the same is known again: kind, items, other change, window, person.';
    comment on column change_conflicts.hit is 'The conflict as it was found.';
    comment on column change_conflicts.phase is 'When it was first found: submission, approval or start.';
    comment on column change_conflicts.found_at is 'When that was.';
    comment on column change_conflicts.found_by is 'Who was told: entity reference.';
    comment on column change_conflicts.gone_at is 'When it was looked for and not found any more.';
    create unique index change_conflicts_open on change_conflicts (change_id, hit_key) where gone_at is null;`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table change_conflicts');
};
