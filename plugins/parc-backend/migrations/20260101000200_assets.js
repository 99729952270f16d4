/** Every column of an asset beside what every record has: name, type, comment. */
const columns = [
  [
    'tag',
    'text collate parc_natural not null',
    'The human reference, LT-2024-0001; never given twice.',
  ],
  [
    'entity_name',
    'text not null',
    'The catalog entity’s name: the first tag in lower case, fixed.',
  ],
  ['name', 'text collate parc_natural', 'What people call it.'],
  ['category_id', 'uuid not null references categories', 'What it is.'],
  ['model_id', 'uuid references models', 'Which product it is an example of.'],
  [
    'serial',
    'text collate parc_natural',
    'The manufacturer’s serial number, without known rubbish.',
  ],
  ['status', 'text not null', 'Where it is in its life.'],
  ['condition', 'text', 'new, good, fair, poor or broken.'],
  ['location_id', 'uuid references locations', 'Where it is.'],
  [
    'owner',
    'text',
    'Entity reference of the group or user that answers for it.',
  ],
  ['assigned_to', 'text', 'Entity reference of who or what uses it.'],
  ['assigned_since', 'date', 'Since when.'],
  [
    'expected_back',
    'date',
    'When it should come back, from a loan or from repair.',
  ],
  ['system', 'text', 'Entity reference of the system that it is part of.'],
  ['depends_on', 'text[]', 'Entity references of what it needs.'],
  ['dependency_of', 'text[]', 'Entity references of what needs it.'],
  ['supplier_id', 'uuid references suppliers', 'Whom it was bought from.'],
  ['order_number', 'text collate parc_natural', 'Our purchase order.'],
  ['invoice_number', 'text collate parc_natural', 'The supplier’s invoice.'],
  ['purchase_date', 'date', 'When it was bought.'],
  ['purchase_cost_minor', 'bigint', 'What it cost, in minor units.'],
  ['purchase_cost_currency', 'char(3)', 'ISO 4217.'],
  [
    'replacement_cost_minor',
    'bigint',
    'What a new one would cost, in minor units.',
  ],
  ['replacement_cost_currency', 'char(3)', 'ISO 4217.'],
  ['residual_value_minor', 'bigint', 'What it is still worth, in minor units.'],
  ['residual_value_currency', 'char(3)', 'ISO 4217.'],
  ['in_service_date', 'date', 'When it was first handed out.'],
  ['warranty_end', 'date', 'The last day of its warranty.'],
  [
    'contract',
    'text collate parc_natural',
    'The maintenance contract’s number.',
  ],
  ['end_of_support', 'date', 'Until when its manufacturer supports it.'],
  ['end_of_life', 'date', 'When it should be replaced at the latest.'],
  ['last_check', 'date', 'When somebody last saw it with their own eyes.'],
  ['hostname', 'text collate parc_natural', 'Its name on the network.'],
  ['mac_addresses', 'text[]', 'Hardware addresses.'],
  ['ip_addresses', 'text[]', 'IP addresses.'],
  ['wiped_on', 'date', 'When its data was wiped.'],
  ['wiped_by', 'text', 'Entity reference of who wiped it.'],
  ['wipe_certificate', 'text collate parc_natural', 'The number of the proof.'],
  ['notes', 'text', 'Free text.'],
  [
    'last_seen',
    'timestamptz(3)',
    'When an agent last spoke for it; does not raise the version.',
  ],
  ['managed_by', 'text not null', 'portal, or git: who owns its truth.'],
  ['git_entity', 'text', 'The catalog entity that declares it.'],
  ['git_file', 'text', 'Where the declaring file is.'],
  [
    'declared',
    'text[]',
    'The fields that the file declares; the portal does not change them.',
  ],
];

/** Columns by which a list is sorted; those that may be empty are filtered by their index too. */
const sorted = [
  'tag',
  'name',
  'serial',
  'status',
  'owner',
  'assigned_to',
  'assigned_since',
  'expected_back',
  'order_number',
  'purchase_date',
  'purchase_cost_minor',
  'in_service_date',
  'warranty_end',
  'end_of_support',
  'end_of_life',
  'last_check',
  'hostname',
  'last_seen',
  'category_id',
  'model_id',
  'location_id',
];
/** Columns that are only filtered by; an index without the empty ones is small. */
const filtered = [
  'condition',
  'system',
  'supplier_id',
  'residual_value_minor',
  'replacement_cost_minor',
  'wiped_on',
  'wiped_by',
  'git_entity',
];
/** Texts that are looked up without regard to case. */
const looked = [
  'tag',
  'name',
  'serial',
  'hostname',
  'order_number',
  'invoice_number',
  'contract',
  'wipe_certificate',
  'entity_name',
];
/** Lists, of which one value is looked up. */
const lists = ['depends_on', 'dependency_of', 'mac_addresses', 'ip_addresses'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    create table assets (
      id uuid primary key,
      version integer not null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      deleted_at timestamptz(3),
      search_text text not null default '',
      ${columns.map(([name, type]) => `${name} ${type}`).join(',\n      ')},
      check ((purchase_cost_minor is null) = (purchase_cost_currency is null)),
      check ((replacement_cost_minor is null) = (replacement_cost_currency is null)),
      check ((residual_value_minor is null) = (residual_value_currency is null)),
      check ((managed_by = 'git') = (git_entity is not null))
    );
    comment on table assets is 'Hardware: pieces that are bought once, used somewhere by someone, and gone at the end.';
    comment on column assets.id is 'UUIDv7, made by the service.';
    comment on column assets.version is 'Counts the changes of declared fields; the ETag.';
    comment on column assets.created_at is 'When it was entered.';
    comment on column assets.updated_at is 'When a declared field last changed.';
    comment on column assets.deleted_at is 'When it was deleted; a deleted asset is in no list and can be restored.';
    comment on column assets.search_text is 'The searched fields in lower case without accents, for the full text.';
    ${columns
      .map(
        ([name, , comment]) =>
          `comment on column assets.${name} is '${comment}';`,
      )
      .join('\n    ')}
    create unique index assets_tag_unique on assets (lower(tag)) where deleted_at is null;
    create unique index assets_entity_name_unique on assets (entity_name);
    create unique index assets_git_entity_unique on assets (git_entity) where deleted_at is null;
    create index assets_tag_ever on assets (lower(tag));
    create index assets_search on assets using gin (search_text gin_trgm_ops);
    create index assets_deleted on assets (id) where deleted_at is not null;
    create index assets_all on assets (id) where deleted_at is null;
    ${sorted
      .map(
        name =>
          `create index assets_sort_${name} on assets (${name}, id) where deleted_at is null;`,
      )
      .join('\n    ')}
    ${filtered
      .map(
        name =>
          `create index assets_filter_${name} on assets (${name}) where deleted_at is null and ${name} is not null;`,
      )
      .join('\n    ')}
    ${looked
      .map(
        name =>
          `create index assets_look_${name} on assets (lower(${name}) text_pattern_ops) where deleted_at is null and ${name} is not null;`,
      )
      .join('\n    ')}
    ${lists
      .map(
        name =>
          `create index assets_list_${name} on assets using gin (${name}) where deleted_at is null and ${name} is not null;`,
      )
      .join('\n    ')}
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table assets');
};
