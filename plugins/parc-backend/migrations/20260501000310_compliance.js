/**
 * The day on which it was decided what became of an asset's window: it was done, skipped or left, or its window closed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create index work_order_assets_counted on work_order_assets (least(closed_on, to_day))
    where plan_id is not null and to_day is not null`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index work_order_assets_counted');
};
