/** What every record has beside the fields of its noun. */
const recordColumns = `
      id uuid primary key,
      version integer not null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      deleted_at timestamptz(3),
      search_text text not null default ''`;

function recordSql(table, noun, ref) {
  return `
    comment on column ${table}.id is 'UUIDv7, made by the service.';
    comment on column ${table}.version is 'Counts the changes of declared fields; the ETag.';
    comment on column ${table}.created_at is 'When it was entered.';
    comment on column ${table}.updated_at is 'When a declared field last changed.';
    comment on column ${table}.deleted_at is 'When it was deleted; a deleted ${noun} is in no list and can be restored.';
    comment on column ${table}.search_text is 'The searched fields in lower case without accents, for the full text.';
    create unique index ${table}_${ref}_unique on ${table} (lower(${ref})) where deleted_at is null;
    create index ${table}_${ref}_ever on ${table} (lower(${ref}));
    create index ${table}_search on ${table} using gin (search_text gin_trgm_ops);
    create index ${table}_deleted on ${table} (id) where deleted_at is not null;
    create index ${table}_all on ${table} (id) where deleted_at is null;`;
}

const calendarColumns = [
  ['code', 'text collate parc_natural not null', 'The human reference.'],
  ['name', 'text collate parc_natural not null', 'What people call it.'],
  [
    'location_id',
    'uuid references locations',
    'Where it holds, and in all that is below; empty: the company’s own.',
  ],
  [
    'hours',
    'text not null',
    'Business hours, as opening_hours of OpenStreetMap writes them: Mo-Fr 08:30-12:00,13:30-18:00.',
  ],
  [
    'time_zone',
    'text collate parc_natural',
    'IANA zone; empty: that of the location, or the company’s.',
  ],
  [
    'country',
    'text collate parc_natural',
    'Whose public holidays are kept: ISO 3166-1 alpha-2; empty: none.',
  ],
  [
    'region',
    'text collate parc_natural',
    'A region of the country with holidays of its own, as date-holidays names it.',
  ],
  [
    'closed_on',
    'text[]',
    'Days, or intervals of days, that are closed, each with a name if it has one.',
  ],
  [
    'open_on',
    'text[]',
    'Days that are open after all, each with its hours and a name if it has them.',
  ],
  ['notes', 'text', 'Free text.'],
];

const windowColumns = [
  [
    'number',
    'text collate parc_natural not null',
    'The human reference, MW-2026-0001; never given twice.',
  ],
  ['name', 'text collate parc_natural not null', 'What people call it.'],
  [
    'kind',
    'text not null',
    'maintenance: work may be done; freeze: nothing may be changed.',
  ],
  [
    'location_id',
    'uuid references locations',
    'Of which place, with all that is below.',
  ],
  [
    'entity',
    'text',
    'Of which system, component, resource or domain, by its entity reference; neither: of everything.',
  ],
  [
    'start',
    'text not null',
    'When it first is, by the clock of its zone: 2026-12-05T22:00.',
  ],
  ['duration', 'text not null', 'How long it takes: ISO 8601, PT4H.'],
  [
    'rule',
    'text',
    'How it recurs: an RRULE of RFC 5545 without DTSTART; empty: once.',
  ],
  ['except_on', 'text[]', 'Days on which it does not happen by the rule.'],
  ['also', 'text[]', 'When it happens besides, by the clock of its zone.'],
  ['time_zone', 'text collate parc_natural not null', 'IANA zone.'],
  [
    'owner',
    'text',
    'Entity reference of the group or user that answers for it.',
  ],
  ['reason', 'text', 'Why it is.'],
  [
    'ends_at',
    'timestamptz(3)',
    'The end of its last occurrence; empty: it has none. Kept by the service.',
  ],
];

const calendarIndexes = {
  sorted: ['code', 'name', 'location_id'],
  filtered: ['time_zone', 'country', 'region'],
  looked: ['code', 'name', 'time_zone', 'country', 'region'],
};

const windowIndexes = {
  sorted: [
    'number',
    'name',
    'location_id',
    'entity',
    'start',
    'owner',
    'ends_at',
  ],
  filtered: ['time_zone'],
  looked: ['number', 'name', 'time_zone'],
};

function comments(table, columns) {
  return columns
    .map(
      ([name, , comment]) =>
        `comment on column ${table}.${name} is '${comment}';`,
    )
    .join('\n    ');
}

function indexes(table, { sorted, filtered, looked }) {
  return [
    ...sorted.map(
      name =>
        `create index ${table}_sort_${name} on ${table} (${name}, id) where deleted_at is null;`,
    ),
    ...filtered.map(
      name =>
        `create index ${table}_filter_${name} on ${table} (${name}) where deleted_at is null and ${name} is not null;`,
    ),
    ...looked.map(
      name =>
        `create index ${table}_look_${name} on ${table} (lower(${name}) text_pattern_ops) where deleted_at is null and ${name} is not null;`,
    ),
  ].join('\n    ');
}

function definitions(columns) {
  return columns.map(([name, type]) => `${name} ${type}`).join(',\n      ');
}

const calendarsSql = `
    create table calendars (${recordColumns},
      ${definitions(calendarColumns)}
    );
    comment on table calendars is 'When work is done at a place: its hours, its public holidays, and the days that are otherwise.';
    ${recordSql('calendars', 'calendar', 'code')}
    ${comments('calendars', calendarColumns)}
    create unique index calendars_location_unique on calendars (location_id) where deleted_at is null and location_id is not null;
    create unique index calendars_company_unique on calendars ((true)) where deleted_at is null and location_id is null;
    ${indexes('calendars', calendarIndexes)}`;

const windowsSql = `
    create table windows (${recordColumns},
      ${definitions(windowColumns)},
      check (kind in ('maintenance', 'freeze')),
      check (location_id is null or entity is null)
    );
    comment on table windows is 'When work on something may be done, or when nothing may be changed.';
    ${recordSql('windows', 'window', 'number')}
    ${comments('windows', windowColumns)}
    ${indexes('windows', windowIndexes)}`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw([calendarsSql, windowsSql].join('\n'));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table windows, calendars');
};
