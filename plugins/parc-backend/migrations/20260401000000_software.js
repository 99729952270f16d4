const { recordTable } = require('./tables/recordTable');

const products = {
  name: 'products',
  noun: 'product',
  comment:
    'Software products as their publishers sell them, whatever agents call them.',
  ref: 'code',
  columns: [
    [
      'code',
      'text collate parc_natural not null',
      'Short unique code: windows-server. Rules name products by it.',
    ],
    [
      'name',
      'text collate parc_natural not null',
      'What its publisher calls it.',
    ],
    ['publisher', 'text collate parc_natural', 'Who makes it.'],
    [
      'suite_id',
      'uuid references products',
      'The product that it is part of and is licensed with.',
    ],
    [
      'machines',
      'double precision',
      'On how many assets that count it is installed; kept by the settler of positions.',
    ],
    [
      'licensing',
      'text not null',
      'licensed, free, open-source, forbidden or system.',
    ],
    ['metric', 'text', 'What is counted unless a licence says otherwise.'],
    [
      'cores_per_processor',
      'double precision',
      'So many cores count of each processor at least.',
    ],
    [
      'cores_per_server',
      'double precision',
      'So many cores count of each server at least.',
    ],
    [
      'list_price_minor',
      'bigint',
      'What one costs when no licence says so, in minor units.',
    ],
    ['list_price_currency', 'char(3)', 'ISO 4217.'],
    [
      'entity',
      'text',
      'The Component or Resource of the catalog that the product is.',
    ],
    ['website', 'text collate parc_natural', 'Web address.'],
    ['purl', 'text collate parc_natural', 'Package URL.'],
    [
      'cpe',
      'text collate parc_natural',
      'CPE 2.3 name, as vulnerability lists call it.',
    ],
    ['swid', 'text collate parc_natural', 'SWID tag id (ISO/IEC 19770-2).'],
    ['notes', 'text', 'Free text.'],
  ],
  sorted: ['code', 'name', 'publisher', 'machines', 'licensing', 'suite_id'],
  filtered: ['metric', 'entity'],
  looked: ['code', 'name', 'publisher', 'purl', 'cpe', 'swid'],
};

/**
 * The software catalogue: products and their releases, and the rules by which what agents report is recognised.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    ${recordTable(products)}

    create table software_releases (
      id integer generated always as identity primary key,
      product_id uuid not null references products,
      edition text not null default '',
      release text collate parc_natural not null default '',
      sort integer[] not null default '{}',
      end_of_support date,
      counts_as integer references software_releases,
      unique (product_id, edition, release)
    );
    comment on table software_releases is 'The editions and releases of products that were ever found, each once.';
    comment on column software_releases.id is 'Small, because installations are many.';
    comment on column software_releases.product_id is 'Of what.';
    comment on column software_releases.edition is 'Standard, Professional and the like; empty when unknown.';
    comment on column software_releases.release is '2019, 21H2 and the like; empty when unknown.';
    comment on column software_releases.sort is 'The numbers of the release, by which the newer one is found.';
    comment on column software_releases.end_of_support is 'Until when its publisher supports it.';
    comment on column software_releases.counts_as is 'The release of the suite, when the product is part of one.';
    create index software_releases_suite on software_releases (counts_as) where counts_as is not null;
    create index software_releases_end on software_releases (end_of_support) where end_of_support is not null;

    alter table software_titles add column installed integer not null default 0;
    alter table software_titles add column state text not null default 'unrecognised';
    comment on column software_titles.installed is 'On how many assets that count one of its versions is installed; kept by the settler of positions.';
    comment on column software_titles.state is 'unrecognised while no rule fits one of its versions, forbidden when one of them is, else recognised.';
    create index software_titles_installed on software_titles (state, installed desc, id);
    create index software_titles_all on software_titles (installed desc, id);
    create index software_titles_search on software_titles using gin (lower(name || ' ' || publisher) gin_trgm_ops);
    create index software_titles_publisher on software_titles (publisher, id);

    alter table software_versions add column release_id integer references software_releases;
    alter table software_versions add column licensing text;
    alter table software_versions add column rule text;
    alter table software_versions add column rules_version integer not null default 0;
    alter table software_versions add column installed integer not null default 0;
    comment on column software_versions.release_id is 'The release of a product that it was recognised as.';
    comment on column software_versions.licensing is 'The category that it was recognised as where there is no product: system, free, open-source or forbidden.';
    comment on column software_versions.rule is 'The name of the rule that fitted.';
    comment on column software_versions.rules_version is 'By which version of the rules; below the current one it is to be recognised.';
    comment on column software_versions.installed is 'On how many assets that count it is installed; kept by the settler of positions.';
    create index software_versions_due on software_versions (rules_version, id);
    create index software_versions_release on software_versions (release_id, title_id) where release_id is not null;

    create table software_rules (
      is_only boolean primary key default true check (is_only),
      version integer not null,
      rules jsonb not null,
      changed_at timestamptz(3) not null,
      changed_by text not null
    );
    comment on table software_rules is 'One row, once somebody changed them: the own rules by which software is recognised, before the standard ones.';
    comment on column software_rules.is_only is 'Keeps the table to one row.';
    comment on column software_rules.version is 'Counts the changes; the ETag.';
    comment on column software_rules.rules is '{ rules: SoftwareRule[], disabled: the names of standard rules that do not hold } of parc-common.';
    comment on column software_rules.changed_at is 'When they were last changed.';
    comment on column software_rules.changed_by is 'By whom.';

    create table software_recognition (
      is_only boolean primary key default true check (is_only),
      rules_version integer not null default 1,
      standard text not null default ''
    );
    comment on table software_recognition is 'One row: by what software is recognised now.';
    comment on column software_recognition.is_only is 'Keeps the table to one row.';
    comment on column software_recognition.rules_version is 'Raised when rules, standard rules or the products that they name change: then all is recognised anew.';
    comment on column software_recognition.standard is 'A digest of the standard rules; another release of Parc has others.';
    insert into software_recognition default values;

    drop index installations_version;
    create index installations_version on installations (version_id, asset_id) where until is null;
    create index installations_past on installations (version_id, asset_id) where until is not null;
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop index installations_past;
    drop index installations_version;
    create index installations_version on installations (version_id) where until is null;
    drop table software_recognition, software_rules;
    alter table software_versions drop column installed, drop column rules_version, drop column rule,
      drop column licensing, drop column release_id;
    drop index software_titles_installed, software_titles_all, software_titles_search, software_titles_publisher;
    alter table software_titles drop column installed, drop column state;
    drop table software_releases, products;
  `);
};
