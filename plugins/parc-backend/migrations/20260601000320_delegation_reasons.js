/**
 * Why somebody lets another decide instead of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `alter table approval_delegations add column reason text;
     comment on column approval_delegations.reason is 'Why, as the user who delegates says.';`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table approval_delegations drop column reason');
};
