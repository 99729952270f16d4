/**
 * Who used which software when, the calendars that people subscribe to, and what renewals are looked for by.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table software_usage (
      id bigint generated always as identity primary key,
      product_id uuid not null references products,
      user_ref text,
      asset_id uuid references assets,
      from_at timestamptz(3) not null,
      until_at timestamptz(3),
      reported_at timestamptz(3) not null,
      check (user_ref is not null or asset_id is not null),
      check (until_at >= from_at)
    );
    comment on table software_usage is 'Uses of software as somebody reported them: sessions of a product, by whom and where.';
    comment on column software_usage.id is 'Told to nobody.';
    comment on column software_usage.product_id is 'What was used.';
    comment on column software_usage.user_ref is 'Entity reference of the user, where it is known.';
    comment on column software_usage.asset_id is 'On which asset, where it is known.';
    comment on column software_usage.from_at is 'When the session began.';
    comment on column software_usage.until_at is 'When it ended, itself not part of it; empty while nobody said so.';
    comment on column software_usage.reported_at is 'When this was last said.';
    create unique index software_usage_session on software_usage
      (product_id, from_at, coalesce(user_ref, ''), coalesce(asset_id, '00000000-0000-0000-0000-000000000000'));
    create index software_usage_asset on software_usage (asset_id, product_id, (coalesce(until_at, from_at)) desc) where asset_id is not null;
    create index software_usage_user on software_usage (user_ref, product_id, (coalesce(until_at, from_at)) desc) where user_ref is not null;
    create index software_usage_end on software_usage (product_id, (coalesce(until_at, from_at)));

    create table calendar_feeds (
      id uuid primary key,
      token_hash bytea not null unique,
      kind text not null,
      name text collate parc_natural not null,
      filter text[] not null default '{}',
      owner text not null,
      scope jsonb not null,
      scope_at timestamptz(3) not null,
      created_at timestamptz(3) not null,
      last_used_at timestamptz(3),
      revoked_at timestamptz(3),
      revoked_by text,
      check ((revoked_at is null) = (revoked_by is null))
    );
    comment on table calendar_feeds is 'Calendars of Parc that calendar programs subscribe to, each by a secret address.';
    comment on column calendar_feeds.id is 'UUIDv7.';
    comment on column calendar_feeds.token_hash is 'SHA-256 of the secret part of the address; the secret is kept nowhere.';
    comment on column calendar_feeds.kind is 'Whose days are in it: the noun in the plural, licences.';
    comment on column calendar_feeds.name is 'What its owner calls it; the calendar''s title.';
    comment on column calendar_feeds.filter is 'Which of them, as lists take filters.';
    comment on column calendar_feeds.owner is 'Entity reference of the user who made it.';
    comment on column calendar_feeds.scope is 'What its owner might read when that was last asked, as a filter.';
    comment on column calendar_feeds.scope_at is 'When that was.';
    comment on column calendar_feeds.created_at is 'When it was made.';
    comment on column calendar_feeds.last_used_at is 'When it was last read, to the hour.';
    comment on column calendar_feeds.revoked_at is 'Since when its address leads nowhere.';
    comment on column calendar_feeds.revoked_by is 'Who saw to that.';
    create index calendar_feeds_owner on calendar_feeds (owner, id);

    create index licences_renewing on licences (end_date) where renewal = 'automatic' and status = 'active' and deleted_at is null;

    create index licence_periods_from on licence_periods (from_date);

    comment on column notices.kind is 'What it tells: noticeKinds of the backend.';
    comment on column notice_occasions.record_id is 'The record that it is about; of which noun, the kind says.';
    comment on column notice_occasions.occasion is 'What made it one: the version of the change, or the day that is due and how long before it this is told.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop index licences_renewing, licence_periods_from; drop table calendar_feeds, software_usage',
  );
};
