const { recordTable } = require('./tables/recordTable');

const licences = {
  name: 'licences',
  noun: 'licence',
  comment: 'Rights to use software that were bought: entitlements.',
  ref: 'number',
  isNumbered: true,
  columns: [
    [
      'number',
      'text collate parc_natural not null',
      'The human reference, L-2026-0001; never given twice.',
    ],
    [
      'entity_name',
      'text not null',
      'The catalog entity’s name: the first number in lower case, or what its file says; fixed.',
    ],
    ['name', 'text collate parc_natural not null', 'What people call it.'],
    [
      'product_id',
      'uuid references products',
      'Of which product it is a right.',
    ],
    ['edition', 'text collate parc_natural', 'Only this edition; empty: any.'],
    ['release', 'text collate parc_natural', 'Of this release; empty: any.'],
    ['type', 'text not null', 'perpetual, subscription, oem or open-source.'],
    ['status', 'text not null', 'active, lapsing or terminated.'],
    ['metric', 'text', 'What is counted.'],
    [
      'quantity',
      'double precision',
      'How many were bought, in packs of pack_size.',
    ],
    ['pack_size', 'double precision', 'How many rights one of them gives.'],
    ['unlimited', 'boolean', 'Without bound, in place of a quantity.'],
    [
      'allocated',
      'double precision not null default 0',
      'The sum of its allocations that were not ended; kept by the service, does not raise the version.',
    ],
    ['upgrade_right', 'boolean', 'Whether it covers newer releases.'],
    ['downgrade_right', 'boolean', 'Whether it covers older releases.'],
    [
      'reassignment_lock',
      'text',
      'How long an allocation stays before it may move: an ISO 8601 duration, P90D.',
    ],
    ['maintenance_until', 'date', 'Until when newer releases are included.'],
    [
      'start',
      'date',
      'The first day of the current term. A licence renewed ahead is in force before, by its earlier periods.',
    ],
    ['end_date', 'date', 'The last day of the current term.'],
    ['renewal', 'text', 'manual, automatic or evergreen.'],
    [
      'notice_period',
      'text',
      'How long before the end it must be terminated: an ISO 8601 duration, P3M.',
    ],
    ['notice_date', 'date', 'The last day for that: the end less the notice.'],
    ['terminated_on', 'date', 'The first day on which it is in force no more.'],
    [
      'owner',
      'text',
      'Entity reference of the group or user that answers for it.',
    ],
    ['system', 'text', 'Entity reference of the system that it is part of.'],
    [
      'dependency_of',
      'text[]',
      'Entity references of what cannot run without it.',
    ],
    ['supplier_id', 'uuid references suppliers', 'Whom it was bought from.'],
    [
      'agreement',
      'text collate parc_natural',
      'The contract with the publisher.',
    ],
    ['order_number', 'text collate parc_natural', 'Our purchase order.'],
    ['invoice_number', 'text collate parc_natural', 'The supplier’s invoice.'],
    ['purchase_date', 'date', 'When it was bought.'],
    ['cost_minor', 'bigint', 'What the current term costs, in minor units.'],
    ['cost_currency', 'char(3)', 'ISO 4217.'],
    [
      'unit_cost_minor',
      'bigint',
      'What one right of it costs, in minor units.',
    ],
    ['unit_cost_currency', 'char(3)', 'ISO 4217.'],
    ['cost_centre', 'text collate parc_natural', 'Who pays.'],
    ['notes', 'text', 'Free text.'],
    ['managed_by', 'text not null', 'portal, or git: who owns its truth.'],
    ['git_entity', 'text', 'The catalog entity that declares it.'],
    ['git_file', 'text', 'Where the declaring file is.'],
    [
      'declared',
      'text[]',
      'The fields that the file declares; the portal does not change them.',
    ],
  ],
  constraints: [`check ((managed_by = 'git') = (git_entity is not null))`],
  sorted: [
    'number',
    'name',
    'product_id',
    'quantity',
    'allocated',
    'maintenance_until',
    'start',
    'end_date',
    'notice_date',
    'owner',
    'agreement',
    'order_number',
    'purchase_date',
    'cost_minor',
    'cost_centre',
  ],
  filtered: [
    'edition',
    'release',
    'terminated_on',
    'system',
    'supplier_id',
    'git_entity',
  ],
  looked: [
    'number',
    'name',
    'edition',
    'release',
    'agreement',
    'order_number',
    'invoice_number',
    'cost_centre',
    'entity_name',
  ],
};

const allocations = {
  name: 'allocations',
  noun: 'allocation',
  comment: 'So many rights of a licence, given to a user, a group or an asset.',
  ref: 'number',
  isNumbered: true,
  columns: [
    [
      'number',
      'text collate parc_natural not null',
      'The human reference, AL-2026-0001; never given twice.',
    ],
    ['licence_id', 'uuid not null references licences', 'Of which licence.'],
    [
      'assignee',
      'text',
      'Entity reference of the user or group that has it; or there is an asset.',
    ],
    [
      'asset_id',
      'uuid references assets',
      'The asset that has it; or there is an assignee.',
    ],
    ['quantity', 'double precision not null', 'How many rights.'],
    ['since', 'date not null', 'The first day.'],
    [
      'locked_until',
      'date',
      'The first day on which it may be ended or moved; empty: any.',
    ],
    [
      'until',
      'date',
      'The first day on which it is theirs no more; empty: it was not ended.',
    ],
    ['notes', 'text', 'Free text.'],
    ['managed_by', 'text not null', 'portal, or git: who owns its truth.'],
  ],
  constraints: ['check ((assignee is null) <> (asset_id is null))'],
  sorted: [
    'number',
    'licence_id',
    'assignee',
    'asset_id',
    'quantity',
    'since',
    'until',
  ],
  filtered: ['locked_until'],
  looked: ['number'],
};

const recordsSql = `
    ${recordTable(licences)}
    create unique index licences_entity_name_unique on licences (entity_name);
    create unique index licences_git_entity_unique on licences (git_entity) where deleted_at is null;
    create index licences_list_dependency_of on licences using gin (dependency_of) where deleted_at is null and dependency_of is not null;
    ${recordTable(allocations)}
    create index allocations_held on allocations (licence_id) include (quantity) where deleted_at is null and until is null;`;

const periodsSql = `
    create table licence_periods (
      id uuid primary key,
      licence_id uuid not null references licences on delete cascade,
      from_date date,
      to_date date not null,
      quantity double precision,
      cost_minor bigint,
      cost_currency char(3),
      note text,
      check (from_date is null or from_date <= to_date),
      check ((cost_minor is null) = (cost_currency is null))
    );
    comment on table licence_periods is 'The terms before a licence was renewed, each with its price; the current one is the licence''s own.';
    comment on column licence_periods.id is 'UUIDv7.';
    comment on column licence_periods.licence_id is 'Of which licence.';
    comment on column licence_periods.from_date is 'Its first day; empty when nobody knew.';
    comment on column licence_periods.to_date is 'Its last day.';
    comment on column licence_periods.quantity is 'How many were owned, in packs of the licence''s pack_size.';
    comment on column licence_periods.cost_minor is 'What it cost, in minor units.';
    comment on column licence_periods.cost_currency is 'ISO 4217.';
    comment on column licence_periods.note is 'What was said at the renewal that ended it.';
    create index licence_periods_licence on licence_periods (licence_id, to_date);`;

const keysSql = `
    create table licence_keys (
      id uuid primary key,
      licence_id uuid not null references licences on delete cascade,
      label text not null,
      secret_id text not null,
      ciphertext bytea not null,
      created_at timestamptz(3) not null,
      created_by text not null
    );
    comment on table licence_keys is 'Product keys, encrypted; in no list, export, history or feed.';
    comment on column licence_keys.id is 'UUIDv7.';
    comment on column licence_keys.licence_id is 'Of which licence.';
    comment on column licence_keys.label is 'What tells it from the licence''s other keys.';
    comment on column licence_keys.secret_id is 'With which of the configured secrets it is encrypted.';
    comment on column licence_keys.ciphertext is 'AES-256-GCM: 12 bytes of nonce, 16 of tag, then the key. Bound to the row''s id.';
    comment on column licence_keys.created_at is 'When it was entered.';
    comment on column licence_keys.created_by is 'Who entered it.';
    create index licence_keys_licence on licence_keys (licence_id, id);
    create index licence_keys_secret on licence_keys (secret_id, id);`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw([recordsSql, periodsSql, keysSql].join('\n'));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop table licence_keys, licence_periods, allocations, licences',
  );
};
