/**
 * Plans of software updates: the build of each machine's system, what a plan asks for, and what each machine of an order
 * was behind in. What agents said already is taken over.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    alter table assets add os_build text collate parc_natural;
    comment on column assets.os_build is 'What changes with each update of the system: the build of a Windows, the kernel of a Linux, else its version.';
    update assets a set os_build = coalesce(
      case when s.system ->> 'name' ilike '%windows%' or s.system ->> 'kernelName' ilike '%linux%'
        then s.system ->> 'kernelVersion' end,
      s.system ->> 'version', a.os_version)
    from (select asset_id, sections -> 'operatingSystem' as system from technical_states) s
    where s.asset_id = a.id and jsonb_typeof(s.system) = 'object';
    create index assets_look_os_build on assets (lower(os_build) text_pattern_ops)
      where deleted_at is null and os_build is not null;

    alter table maintenance_plans add updates text;
    comment on column maintenance_plans.updates is 'Of software updates: which builds and products, in JSON; empty: each system at the newest build seen.';

    alter table work_order_assets add updates jsonb;
    comment on column work_order_assets.updates is 'Of software updates: what the machine was behind in, and what was reported when it was not any more.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    alter table work_order_assets drop updates;
    alter table maintenance_plans drop updates;
    alter table assets drop os_build;
  `);
};
