/**
 * Imports of files: what is to be done with each, what became of every row, and the mappings that are remembered.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table imports (
      id uuid primary key,
      noun text not null,
      state text not null,
      file_name text not null,
      size integer not null,
      created_at timestamptz(3) not null,
      created_by text not null,
      reading jsonb not null,
      questions jsonb not null,
      columns jsonb not null,
      signature text not null,
      match_on text not null,
      mapping jsonb,
      is_remembered boolean not null default false,
      create_references text[] not null default '{}',
      empty_means text not null default 'keep',
      reason text,
      granted jsonb not null default '{}',
      side_records jsonb not null default '[]',
      rows_total integer,
      rows_done integer not null default 0,
      position text not null default '',
      counts jsonb not null default '{}',
      written jsonb not null default '{}',
      undo jsonb,
      checked_at timestamptz(3),
      done_at timestamptz(3),
      undone_at timestamptz(3),
      error text,
      attempts integer not null default 0,
      taken_by uuid,
      taken_until timestamptz(3)
    );
    comment on table imports is 'Files that were sent to be imported. What a file holds is in file_chunks, under the same id.';
    comment on column imports.id is 'UUIDv7.';
    comment on column imports.noun is 'What its rows are, in the plural: assets.';
    comment on column imports.state is 'uploaded, checking, checked, running, done, cancelled, undoing, undone or failed.';
    comment on column imports.file_name is 'As its sender calls it.';
    comment on column imports.size is 'In bytes.';
    comment on column imports.created_at is 'When it was sent.';
    comment on column imports.created_by is 'By whom.';
    comment on column imports.reading is 'How the file is read: Reading of parc-common.';
    comment on column imports.questions is 'What the file alone does not say.';
    comment on column imports.columns is 'Its columns: ImportColumn[] of parc-common.';
    comment on column imports.signature is 'SHA-256 of the headings: files of one kind have the same.';
    comment on column imports.match_on is 'The field by which a row finds its record, or id.';
    comment on column imports.mapping is 'Which column is which field.';
    comment on column imports.is_remembered is 'Whether the mapping that was offered is that of an earlier file.';
    comment on column imports.create_references is 'The nouns of which records may be created on the side, once agreed.';
    comment on column imports.empty_means is 'What an empty cell does to a known record: keep or clear.';
    comment on column imports.reason is 'Why; kept in the history of each record.';
    comment on column imports.granted is 'What the user may do, as filters by permission, asked when they last said go.';
    comment on column imports.side_records is 'Records that rows point at and that do not exist: SideRecord[] of parc-common.';
    comment on column imports.rows_total is 'How many rows there are, once the dry run counted them.';
    comment on column imports.rows_done is 'How many of them are through, of what is going on.';
    comment on column imports.position is 'Where what is going on continues; changed with each batch, in its transaction.';
    comment on column imports.counts is 'Rows by what becomes of them.';
    comment on column imports.written is 'How many were created, changed, undone, and kept by an undo.';
    comment on column imports.undo is 'By whom and why it is undone, and whether as far as possible.';
    comment on column imports.checked_at is 'When the dry run ended.';
    comment on column imports.done_at is 'When the run ended.';
    comment on column imports.undone_at is 'When the undo ended.';
    comment on column imports.error is 'Why it failed as a whole.';
    comment on column imports.attempts is 'How often in a row it broke off.';
    comment on column imports.taken_by is 'The worker that has it.';
    comment on column imports.taken_until is 'Until when that worker may be silent.';
    create index imports_list on imports (created_by, id);
    create index imports_noun on imports (noun, id);
    create index imports_work on imports (id) where state in ('checking', 'running', 'undoing');

    create table import_rows (
      import_id uuid not null references imports on delete cascade,
      level smallint not null,
      number integer not null,
      line integer not null,
      outcome text not null,
      key text,
      claim text,
      record_id uuid,
      ref text,
      version integer,
      input jsonb,
      changes jsonb,
      errors jsonb,
      warnings jsonb,
      needs text[],
      written_version integer,
      undone text,
      primary key (import_id, level, number)
    ) with (fillfactor = 85);
    comment on table import_rows is 'What becomes of each row of an import.';
    comment on column import_rows.import_id is 'The import.';
    comment on column import_rows.level is 'Of a tree, how deep the row''s record is: parents are written first.';
    comment on column import_rows.number is 'Which of the rows with values it is, from 1.';
    comment on column import_rows.line is 'Where it begins in the file.';
    comment on column import_rows.outcome is 'create, update, unchanged or error.';
    comment on column import_rows.key is 'What it was matched on, in lower case.';
    comment on column import_rows.claim is 'The human reference that it gives its record, in lower case.';
    comment on column import_rows.record_id is 'The record that it is about.';
    comment on column import_rows.ref is 'The record''s human reference.';
    comment on column import_rows.version is 'The record''s version in the dry run: a later one is refused.';
    comment on column import_rows.input is 'What is written: a create, or a merge patch.';
    comment on column import_rows.changes is 'What that changes, field by field.';
    comment on column import_rows.errors is 'Why it is not written.';
    comment on column import_rows.warnings is 'What is worth a second look.';
    comment on column import_rows.needs is 'Keys of the records on the side that it needs.';
    comment on column import_rows.written_version is 'The record''s version once the run has written it.';
    comment on column import_rows.undone is 'undone, or why it could not be undone.';
    create index import_rows_outcome on import_rows (import_id, outcome, level, number);

    create table import_mappings (
      id uuid primary key,
      noun text not null,
      signature text not null,
      name text,
      columns jsonb not null,
      match_on text not null,
      reading jsonb not null,
      empty_means text not null,
      used_at timestamptz(3) not null,
      used_by text not null
    );
    comment on table import_mappings is 'How files of one kind were last imported.';
    comment on column import_mappings.id is 'UUIDv7.';
    comment on column import_mappings.noun is 'What the rows are.';
    comment on column import_mappings.signature is 'SHA-256 of the headings.';
    comment on column import_mappings.name is 'A name that somebody gave it, for the command line.';
    comment on column import_mappings.columns is 'Headings and their fields.';
    comment on column import_mappings.match_on is 'The field by which a row finds its record.';
    comment on column import_mappings.reading is 'How the file was read.';
    comment on column import_mappings.empty_means is 'What an empty cell did: keep or clear.';
    comment on column import_mappings.used_at is 'When it was last used.';
    comment on column import_mappings.used_by is 'By whom.';
    create unique index import_mappings_signature on import_mappings (noun, signature);
    create unique index import_mappings_name on import_mappings (noun, lower(name)) where name is not null;
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table import_mappings, import_rows, imports');
};
