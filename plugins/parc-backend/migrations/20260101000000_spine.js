/**
 * What every noun stands on: the collation, history, the change feed, issued references, counters,
 * idempotency keys, and what the catalog said last.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('create extension if not exists pg_trgm');
  await knex.raw(`
    create collation if not exists parc_natural (provider = icu, locale = 'und-u-kn-true');
    comment on collation parc_natural is 'The order of lists: numbers by value, accents beside their letters; the pages sort alike.';

    create table history (
      id bigint generated always as identity primary key,
      noun text not null,
      record_id uuid not null,
      action text not null,
      version integer not null,
      at timestamptz(3) not null,
      actor text not null,
      source text not null,
      reason text,
      changes jsonb not null
    );
    comment on table history is 'Every change of every record, written in the change''s own transaction; never updated.';
    comment on column history.id is 'Ascending; the cursor of a record''s history.';
    comment on column history.noun is 'The noun''s name in the singular: asset.';
    comment on column history.record_id is 'The record; no foreign key, history outlives its record.';
    comment on column history.action is 'created, updated, deleted, restored, or the verb.';
    comment on column history.version is 'The record''s version after the change.';
    comment on column history.at is 'When it was done.';
    comment on column history.actor is 'The user''s entity reference, or service:<name>.';
    comment on column history.source is 'portal, api, git, import, agent or system.';
    comment on column history.reason is 'Why, as the actor said.';
    comment on column history.changes is 'A list of { field, from, to }; an empty side is left out.';
    create index history_record on history (record_id, id desc);

    create table feed (
      seq bigint generated always as identity primary key,
      xid xid8 not null default pg_current_xact_id(),
      at timestamptz(3) not null,
      noun text not null,
      record_id uuid not null,
      action text not null,
      version integer not null,
      fields text[] not null
    );
    comment on table feed is 'The change feed: one row a change, read in the order (xid, seq) and only below the oldest transaction still open, so that nothing is skipped.';
    comment on column feed.seq is 'Ascending within a transaction.';
    comment on column feed.xid is 'The transaction that wrote it; 0 after a restore into another cluster.';
    comment on column feed.at is 'When the change was made.';
    comment on column feed.noun is 'The noun''s name in the singular.';
    comment on column feed.record_id is 'The record.';
    comment on column feed.action is 'As in history.';
    comment on column feed.version is 'The record''s version after the change.';
    comment on column feed.fields is 'The names of the fields that changed.';
    create index feed_order on feed (xid, seq);

    create table feed_epoch (
      is_only boolean primary key default true check (is_only),
      epoch uuid not null default gen_random_uuid()
    );
    comment on table feed_epoch is 'One row: readers whose cursor names another epoch must start again, because the database was restored.';
    comment on column feed_epoch.is_only is 'Keeps the table to one row.';
    comment on column feed_epoch.epoch is 'Changes when the feed was renumbered.';
    insert into feed_epoch default values;

    create table issued_refs (
      noun text not null,
      ref text not null,
      record_id uuid not null,
      primary key (noun, ref)
    );
    comment on table issued_refs is 'Every tag that was ever given, in lower case; none is given twice, even after a deletion.';
    comment on column issued_refs.noun is 'The noun''s name in the singular.';
    comment on column issued_refs.ref is 'The reference in lower case.';
    comment on column issued_refs.record_id is 'Whose it is or was.';

    create table counters (
      prefix text primary key,
      last bigint not null
    );
    comment on table counters is 'The last number given for each prefix of a number pattern.';
    comment on column counters.prefix is 'The pattern up to its number: LT-2024-.';
    comment on column counters.last is 'The last number given.';

    create table idempotency_keys (
      actor text not null,
      key text not null,
      request text not null,
      status integer not null,
      answer jsonb not null,
      at timestamptz(3) not null,
      primary key (actor, key)
    );
    comment on table idempotency_keys is 'Answers kept for a day, so that a repeated POST with the same Idempotency-Key does nothing twice.';
    comment on column idempotency_keys.actor is 'Who sent it.';
    comment on column idempotency_keys.key is 'The header''s value.';
    comment on column idempotency_keys.request is 'SHA-256 of method, path and body: the same key with another request is refused.';
    comment on column idempotency_keys.status is 'The HTTP status that was answered.';
    comment on column idempotency_keys.answer is 'The body that was answered.';
    comment on column idempotency_keys.at is 'When.';
    create index idempotency_keys_at on idempotency_keys (at);
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop table idempotency_keys, counters, issued_refs, feed_epoch, feed, history;
    drop collation parc_natural;
  `);
};
