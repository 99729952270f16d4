/** What agents say of an asset's system and security, for lists and counts: name, type, comment. */
const columns = [
  [
    'operating_system',
    'text collate parc_natural',
    'Debian GNU/Linux, Microsoft Windows 11 Pro: as the agent says.',
  ],
  [
    'os_version',
    'text collate parc_natural',
    'Its version or release: 12, 23H2.',
  ],
  [
    'os_end_of_support',
    'date',
    'Until when its maker, or its community, mends this version for nothing.',
  ],
  ['antivirus', 'text', 'current, outdated, off or none.'],
  ['disk_encryption', 'text', 'encrypted, partial or none.'],
  ['firewall', 'text', 'on, partial or off.'],
  ['secure_boot', 'text', 'enabled, disabled or unsupported.'],
  [
    'processor',
    'text collate parc_natural',
    'The first processor’s name, with their number when there are several.',
  ],
  ['memory', 'double precision', 'In MiB.'],
  ['storage', 'double precision', 'Of all fixed disks, in MiB.'],
];

/** Columns that are only filtered by; an index without the empty ones is small. */
const filtered = [
  'antivirus',
  'disk_encryption',
  'firewall',
  'secure_boot',
  'memory',
  'storage',
];
/** Texts that are looked up without regard to case. */
const looked = ['operating_system', 'os_version', 'processor'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    alter table assets ${columns
      .map(([name, type]) => `add ${name} ${type}`)
      .join(', ')};
    ${columns
      .map(
        ([name, , comment]) =>
          `comment on column assets.${name} is '${comment}';`,
      )
      .join('\n    ')}
    create index assets_sort_os_end_of_support on assets (os_end_of_support, id) where deleted_at is null;
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
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    `alter table assets ${columns.map(([name]) => `drop ${name}`).join(', ')}`,
  );
};
