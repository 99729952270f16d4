const { recordTable } = require('./tables/recordTable');

const calendars = {
  name: 'calendars',
  noun: 'calendar',
  comment:
    'When work is done at a place: its hours, its public holidays, and the days that are otherwise.',
  ref: 'code',
  columns: [
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
  ],
  sorted: ['code', 'name', 'location_id'],
  filtered: ['time_zone', 'country', 'region'],
  looked: ['code', 'name', 'time_zone', 'country', 'region'],
};

const windows = {
  name: 'windows',
  noun: 'window',
  comment:
    'When work on something may be done, or when nothing may be changed.',
  ref: 'number',
  isNumbered: true,
  columns: [
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
  ],
  constraints: [
    `check (kind in ('maintenance', 'freeze'))`,
    'check (location_id is null or entity is null)',
  ],
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

/**
 * Business hours and holidays of places, maintenance windows and freezes. Docs: calendars.md.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    [
      recordTable(calendars),
      recordTable(windows),
      'create unique index calendars_location_unique on calendars (location_id) where deleted_at is null and location_id is not null;',
      'create unique index calendars_company_unique on calendars ((true)) where deleted_at is null and location_id is null;',
    ].join('\n'),
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table windows, calendars');
};
