/**
 * From when to when the windows of a plan matter, without a walk through all that it covers.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create index plan_coverage_since on plan_coverage (plan_id, covered_since) where left_on is null;
    create index work_order_assets_closed_for on work_order_assets (plan_id, target_day)
      where state in ('done', 'skipped');`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop index work_order_assets_closed_for, plan_coverage_since',
  );
};
