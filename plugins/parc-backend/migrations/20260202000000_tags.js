/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    alter table assets add column tags text[];
    comment on column assets.tags is 'Words to find it by, in lower case; the catalog''s metadata.tags.';
    create index assets_list_tags on assets using gin (tags) where deleted_at is null and tags is not null;
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table assets drop column tags');
};
