/** What every row has that hangs on a record. */
const attached = `
  id uuid primary key,
  record_id uuid not null,
  created_at timestamptz(3) not null,
  created_by text not null`;

function comments(table, what) {
  return `
    comment on column ${table}.id is 'UUIDv7, made by the service: in the order in which they came.';
    comment on column ${table}.record_id is 'The record that ${what} hangs on, of any noun.';
    comment on column ${table}.created_at is 'When.';
    comment on column ${table}.created_by is 'Who: a user''s entity reference, or service:<name>.';
    create index ${table}_record on ${table} (record_id, id);`;
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    create table record_links (${attached},
      title text,
      url text not null
    );
    comment on table record_links is 'Addresses on records: a manual, the supplier''s page.';
    comment on column record_links.title is 'What the link says; empty: its address.';
    comment on column record_links.url is 'An http, https or mailto address.';
    ${comments('record_links', 'the link')}

    create table record_comments (${attached},
      text text not null,
      edited_at timestamptz(3)
    );
    comment on table record_comments is 'What people say about records, in plain text.';
    comment on column record_comments.text is 'The words.';
    comment on column record_comments.edited_at is 'When its writer last changed it.';
    ${comments('record_comments', 'the comment')}

    create table record_files (${attached},
      name text not null,
      type text not null,
      size integer not null,
      sha256 text not null
    );
    comment on table record_files is 'Files on records; what they hold is in file_chunks.';
    comment on column record_files.name is 'Its name, cleaned, with the ending of its type.';
    comment on column record_files.type is 'Its media type, by its content.';
    comment on column record_files.size is 'In bytes.';
    comment on column record_files.sha256 is 'SHA-256 of what it holds, in hexadecimal.';
    ${comments('record_files', 'the file')}

    create table file_chunks (
      file_id uuid not null,
      position integer not null,
      content bytea not null,
      primary key (file_id, position)
    );
    -- What is compressed already (PDF, pictures, office files) is not tried again.
    alter table file_chunks alter column content set storage external;
    comment on table file_chunks is 'What files hold, in pieces. They are written before their file, piece by piece; pieces without a file are swept away.';
    comment on column file_chunks.file_id is 'The file in record_files.';
    comment on column file_chunks.position is 'From 0.';
    comment on column file_chunks.content is 'Up to 256 KiB.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop table file_chunks, record_files, record_comments, record_links',
  );
};
