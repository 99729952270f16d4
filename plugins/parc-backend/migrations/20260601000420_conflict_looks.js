const phases = given =>
  `alter table change_conflicts drop constraint change_conflicts_phase_check, add constraint change_conflicts_phase_check
     check (phase in (${given.map(each => `'${each}'`).join(', ')}))`;

/**
 * Changes at which it is to be looked again, since something else moved.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table conflict_looks (
      change_id uuid primary key references changes,
      spreads boolean not null,
      asked_at timestamptz(3) not null
    );
    comment on table conflict_looks is 'Changes for whose conflicts it is to be looked again.';
    comment on column conflict_looks.change_id is 'Which change.';
    comment on column conflict_looks.spreads is 'Whether it moved itself, so that those in whose way it is are to be looked at as well.';
    comment on column conflict_looks.asked_at is 'Since when, or, after a look that failed, from when.';
    create index conflict_looks_asked on conflict_looks (asked_at, change_id);
    create index change_conflicts_other on change_conflicts ((hit->'change'->>'id')) where gone_at is null;
    comment on column change_conflicts.phase is 'When it was first found: submission, approval, start, or later, when something else moved.';
    ${phases(['submission', 'approval', 'start', 'later'])};`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop table conflict_looks;
    drop index change_conflicts_other;
    update change_conflicts set phase = 'submission' where phase = 'later';
    ${phases(['submission', 'approval', 'start'])};`);
};
