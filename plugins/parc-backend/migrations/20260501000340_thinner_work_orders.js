/**
 * Plans write orders by the hundred thousand, and most of that time went into indexes:
 * - a number is given once and for all, and one index says so, finds it and its beginning, without regard to case;
 * - of kinds and priorities that nearly every order has, and of days that an order gets only when work begins and ends, an
 *   index finds nothing that the order of a list does not;
 * - an asset of an order names the order's own plan, which has to be there for the order.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create unique index work_orders_number_once on work_orders (lower(number) text_pattern_ops);
    drop index work_orders_number_unique, work_orders_number_ever, work_orders_look_number, work_orders_all,
      work_orders_sort_started_at, work_orders_sort_finished_at, work_orders_filter_kind, work_orders_filter_priority;
    create index work_orders_sort_started_at on work_orders (started_at, id)
      where deleted_at is null and started_at is not null;
    create index work_orders_sort_finished_at on work_orders (finished_at, id)
      where deleted_at is null and finished_at is not null;
    create index work_orders_filter_kind on work_orders (kind)
      where deleted_at is null and kind in ('corrective', 'update', 'follow-up');
    create index work_orders_filter_priority on work_orders (priority)
      where deleted_at is null and priority in ('low', 'high');
    alter table work_order_assets drop constraint work_order_assets_plan_id_fkey;
    comment on column work_order_assets.plan_id is 'The plan of the order, if it has one; that it exists the order says.';`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    alter table work_order_assets add foreign key (plan_id) references maintenance_plans;
    comment on column work_order_assets.plan_id is 'The plan of the order, if it has one.';
    drop index work_orders_number_once, work_orders_sort_started_at, work_orders_sort_finished_at,
      work_orders_filter_kind, work_orders_filter_priority;
    create unique index work_orders_number_unique on work_orders (lower(number)) where deleted_at is null;
    create index work_orders_number_ever on work_orders (lower(number));
    create index work_orders_look_number on work_orders (lower(number) text_pattern_ops)
      where deleted_at is null and number is not null;
    create index work_orders_all on work_orders (id) where deleted_at is null;
    create index work_orders_sort_started_at on work_orders (started_at, id) where deleted_at is null;
    create index work_orders_sort_finished_at on work_orders (finished_at, id) where deleted_at is null;
    create index work_orders_filter_kind on work_orders (kind) where deleted_at is null and kind is not null;
    create index work_orders_filter_priority on work_orders (priority)
      where deleted_at is null and priority is not null;`);
};
