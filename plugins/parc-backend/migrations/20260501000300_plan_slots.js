/**
 * When work of a plan may be done, how long an asset is out of use meanwhile and what it costs, and orders of a site.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    alter table maintenance_plans
      add column slot_days text[],
      add column slot_from text,
      add column slot_to text,
      add column downtime_minutes double precision,
      add column estimated_cost_minor bigint,
      add column estimated_cost_currency text,
      add check ((estimated_cost_minor is null) = (estimated_cost_currency is null)),
      drop constraint maintenance_plans_batch_by_check,
      add constraint maintenance_plans_batch_by_check check (batch_by in ('asset', 'room', 'site', 'model', 'owner'));
    comment on column maintenance_plans.slot_days is 'On which days of the week work is done: mo to su; empty: on business days.';
    comment on column maintenance_plans.slot_from is 'When it may begin, in the time of the place: 19:00.';
    comment on column maintenance_plans.slot_to is 'When it must be over, on the same day.';
    comment on column maintenance_plans.downtime_minutes is 'How long one asset is out of use meanwhile.';
    comment on column maintenance_plans.estimated_cost_minor is 'What one asset costs beside the working time, in the smallest unit of its currency.';
    comment on column maintenance_plans.estimated_cost_currency is 'ISO 4217.';
    comment on column maintenance_plans.batch_by is 'For what one order is: asset, room, site, model or owner.';
    comment on column maintenance_plans.kind is 'preventive, inspection, replacement or software-update.';`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    alter table maintenance_plans
      drop column slot_days,
      drop column slot_from,
      drop column slot_to,
      drop column downtime_minutes,
      drop column estimated_cost_minor,
      drop column estimated_cost_currency,
      drop constraint maintenance_plans_batch_by_check,
      add constraint maintenance_plans_batch_by_check check (batch_by in ('asset', 'room', 'model', 'owner'));
    comment on column maintenance_plans.batch_by is 'For what one order is: asset, room, model or owner.';
    comment on column maintenance_plans.kind is 'inspection or software-update.';`);
};
