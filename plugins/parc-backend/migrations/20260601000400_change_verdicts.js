const verdicts = [
  [
    'has_failed',
    'Rolled back, failed, successful only in part, or the cause of an incident: what counts for the change failure rate.',
  ],
  ['has_overrun', 'Finished after the end of its window.'],
];

/**
 * How a change went, as metrics count it and lists can be narrowed to.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [name, comment] of verdicts)
    await knex.raw(
      `alter table changes add column ${name} boolean;
       comment on column changes.${name} is '${comment}';
       create index changes_filter_${name} on changes (${name}) where deleted_at is null and ${name} is not null;`,
    );
  await knex.raw(
    `update changes set
       has_failed = case when outcome in ('rolled-back', 'failed', 'partly-successful')
         or outcome is not null and cardinality(incidents) > 0 then true end,
       has_overrun = case when finished_at > window_end then true end`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'alter table changes drop column has_failed, drop column has_overrun',
  );
};
