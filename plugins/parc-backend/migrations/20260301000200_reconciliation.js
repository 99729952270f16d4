/**
 * What finding the asset of a machine needs of indexes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create index assets_deleted_serial on assets (lower(serial)) where deleted_at is not null and serial is not null;
    create index inventory_findings_agent on inventory_findings (agent_id) where dismissed_at is null;
    create index inventory_messages_outcome on inventory_messages (outcome, id);
    create index inventory_messages_agent on inventory_messages (agent_id, id) where agent_id is not null;
    create index agents_search on agents using gin (lower(device_id || ' ' || coalesce(tag, '') || ' ' || coalesce(identity->>'name', '') || ' ' || coalesce(identity->>'serial', '')) gin_trgm_ops);
    comment on column inventory_messages.notes is '{ notes: values that were left out, each { path, value, message }; explanation, passedOver: what was decided and why }.';
    comment on column inventory_messages.taken_until is 'Until when the worker that took it may be silent; of one that waits, not before when it is tried again.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop index assets_deleted_serial, inventory_findings_agent, inventory_messages_outcome, inventory_messages_agent, agents_search',
  );
};
