/**
 * Changes by when they are, whatever became of them: for calendars.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `create index changes_window on changes using gist (tstzrange(window_start, window_end)) where window_start is not null and window_end is not null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index changes_window');
};
