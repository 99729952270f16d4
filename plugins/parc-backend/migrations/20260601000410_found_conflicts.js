const found = [
  [
    'had_conflicts_before',
    'A conflict was found before it was approved.',
    'f.found_at < coalesce(c.authorised_at, now())',
  ],
  [
    'had_conflicts_after',
    'A conflict was found that was not known when it was approved.',
    'f.found_at >= c.authorised_at',
  ],
];

/**
 * When conflicts of a change were found, as metrics count it and lists can be narrowed to.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [name, comment, condition] of found)
    await knex.raw(
      `alter table changes add column ${name} boolean;
       comment on column changes.${name} is '${comment}';
       update changes c set ${name} = true
         where exists (select from change_conflicts f where f.change_id = c.id and ${condition});
       create index changes_filter_${name} on changes (${name}) where deleted_at is null and ${name} is not null;`,
    );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'alter table changes drop column had_conflicts_before, drop column had_conflicts_after',
  );
};
