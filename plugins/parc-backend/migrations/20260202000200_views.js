/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    create table views (
      id uuid primary key,
      noun text not null,
      name text collate parc_natural not null,
      query text not null,
      owner text not null,
      shared_with text,
      version integer not null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null
    );
    comment on table views is 'Lists as users arranged them: filters, sort and columns under a name.';
    comment on column views.id is 'UUIDv7, made by the service.';
    comment on column views.noun is 'The noun''s name in the plural, whose list it is.';
    comment on column views.name is 'What its owner calls it.';
    comment on column views.query is 'What stands after the ? in the list''s address.';
    comment on column views.owner is 'Entity reference of the user who made it and may change it.';
    comment on column views.shared_with is 'Entity reference of the group whose members see it too.';
    comment on column views.version is 'Counts its changes; the ETag.';
    comment on column views.created_at is 'When it was made.';
    comment on column views.updated_at is 'When it was last changed.';
    create unique index views_name_unique on views (owner, noun, lower(name));
    create index views_shared on views (shared_with, noun) where shared_with is not null;
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table views');
};
