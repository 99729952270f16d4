/**
 * What the catalog said last of the files in git, and what is wrong with them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table git_entities (
      entity text primary key,
      noun text not null,
      etag text not null,
      record_id uuid,
      file text,
      read_at timestamptz(3) not null,
      vanished_at timestamptz(3),
      retired_at timestamptz(3)
    );
    comment on table git_entities is 'Each catalog entity that declares a record, as it was last read.';
    comment on column git_entities.entity is 'Entity reference.';
    comment on column git_entities.noun is 'The noun that it declares, in the singular.';
    comment on column git_entities.etag is 'The catalog''s etag when it was read; the same again is not read again.';
    comment on column git_entities.record_id is 'The record; empty when the entity says too little to make one.';
    comment on column git_entities.file is 'Where the file is.';
    comment on column git_entities.read_at is 'When it was read.';
    comment on column git_entities.vanished_at is 'Since when the retirement brake holds its record.';
    comment on column git_entities.retired_at is 'When its record was retired because its file had gone; a file that comes back brings it back.';

    create table problems (
      id uuid primary key,
      code text not null,
      noun text not null,
      entity text,
      record_id uuid,
      file text,
      field text,
      value jsonb,
      message text not null,
      since timestamptz(3) not null,
      seen_at timestamptz(3) not null
    );
    comment on table problems is 'What is wrong with files in git now; a solved problem is removed.';
    comment on column problems.id is 'UUIDv7.';
    comment on column problems.code is 'field, schema or retirement-brake.';
    comment on column problems.noun is 'The noun that it is about, in the singular.';
    comment on column problems.entity is 'Entity reference.';
    comment on column problems.record_id is 'The record, when there is one.';
    comment on column problems.file is 'Where the file is.';
    comment on column problems.field is 'The place in the file: spec.location.';
    comment on column problems.value is 'What stands there.';
    comment on column problems.message is 'What is wrong, in English.';
    comment on column problems.since is 'Since when.';
    comment on column problems.seen_at is 'When it was last found to be so.';
    create index problems_entity on problems (entity);
    create index problems_since on problems (since desc, id desc);
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table problems, git_entities');
};
