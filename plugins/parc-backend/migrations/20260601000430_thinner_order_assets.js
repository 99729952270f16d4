/**
 * Which asset a plan's open order is about, one index says already, and only once: beside it, what was done or skipped is
 * looked for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    drop index work_order_assets_plan;
    create index work_order_assets_past on work_order_assets (plan_id, asset_id) where state <> 'open';`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop index work_order_assets_past;
    create index work_order_assets_plan on work_order_assets (plan_id, asset_id);`);
};
