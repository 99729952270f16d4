const { recordTable } = require('./tables/recordTable');

const positions = {
  name: 'positions',
  noun: 'position',
  comment:
    'The effective licence position of each product and metric, now; computed from what is owned and what is used.',
  ref: 'code',
  columns: [
    [
      'code',
      'text collate parc_natural not null',
      'The product’s code and the metric: windows-server.core.',
    ],
    ['product_id', 'uuid not null references products', 'Of what.'],
    [
      'publisher',
      'text collate parc_natural',
      'Who makes it, as the product says.',
    ],
    ['metric', 'text not null', 'What is counted.'],
    ['state', 'text not null', 'compliant, surplus, shortfall or unknown.'],
    [
      'entitled',
      'double precision',
      'What is owned; empty when without bound, or when nothing was recorded.',
    ],
    ['unlimited', 'boolean', 'Whether something owned is without bound.'],
    [
      'consumed',
      'double precision',
      'What is used; empty when it cannot be counted.',
    ],
    [
      'shortfall',
      'double precision not null',
      'What is used and covered by nothing.',
    ],
    [
      'surplus',
      'double precision not null',
      'What is owned and covers nothing.',
    ],
    [
      'shortfall_cost_minor',
      'bigint',
      'What it would cost to buy what is missing, in minor units.',
    ],
    ['shortfall_cost_currency', 'char(3)', 'ISO 4217.'],
    [
      'surplus_cost_minor',
      'bigint',
      'What is paid for what covers nothing, in minor units; empty when that is in several currencies.',
    ],
    ['surplus_cost_currency', 'char(3)', 'ISO 4217.'],
    [
      'computed_at',
      'timestamptz(3) not null',
      'When these numbers were last computed and came out otherwise than before.',
    ],
  ],
  constraints: ['unique (product_id, metric)'],
  sorted: [
    'code',
    'product_id',
    'publisher',
    'state',
    'entitled',
    'consumed',
    'shortfall',
    'surplus',
    'shortfall_cost_minor',
    'surplus_cost_minor',
  ],
  filtered: ['metric', 'unlimited'],
  looked: ['code', 'publisher'],
  comments: {
    version: 'Counts how often the numbers came out otherwise.',
    created_at: 'When it was first computed.',
    updated_at: 'When the numbers last came out otherwise.',
    deleted_at: 'Always empty: what is not owned nor used has no row.',
  },
};

const positionsSql = `
    ${recordTable(positions)}

    create table position_points (
      product_id uuid not null references products,
      metric text not null,
      day date not null,
      state text not null,
      entitled double precision,
      unlimited boolean not null,
      consumed double precision,
      shortfall double precision not null,
      surplus double precision not null,
      shortfall_cost_minor bigint,
      shortfall_cost_currency char(3),
      surplus_cost_minor bigint,
      surplus_cost_currency char(3),
      primary key (product_id, metric, day)
    );
    comment on table position_points is 'Each position as it was at the end of each day, or is by now today.';
    comment on column position_points.product_id is 'Of what.';
    comment on column position_points.metric is 'What is counted.';
    comment on column position_points.day is 'The day in the company’s zone.';
    comment on column position_points.state is 'As in positions; so are all others.';
    comment on column position_points.entitled is 'What was owned.';
    comment on column position_points.unlimited is 'Whether something owned was without bound.';
    comment on column position_points.consumed is 'What was used.';
    comment on column position_points.shortfall is 'What was used and covered by nothing.';
    comment on column position_points.surplus is 'What was owned and covered nothing.';
    comment on column position_points.shortfall_cost_minor is 'In minor units.';
    comment on column position_points.shortfall_cost_currency is 'ISO 4217.';
    comment on column position_points.surplus_cost_minor is 'In minor units.';
    comment on column position_points.surplus_cost_currency is 'ISO 4217.';
    create index position_points_day on position_points (day, product_id);`;

const countsSql = `
    create table asset_consumption (
      asset_id uuid primary key references assets on delete cascade,
      versions integer[] not null,
      titles integer[] not null,
      releases integer[] not null,
      newest integer[] not null,
      cores integer[] not null
    );
    comment on table asset_consumption is 'What each asset was last counted for. Assets that do not count, or have no software, have no row.';
    comment on column asset_consumption.asset_id is 'Which.';
    comment on column asset_consumption.versions is 'Of software_versions, ascending.';
    comment on column asset_consumption.titles is 'Of software_titles: those of the versions, ascending.';
    comment on column asset_consumption.releases is 'Of software_releases, ascending: those of the versions, and those of suites that they count as.';
    comment on column asset_consumption.newest is 'Of releases the newest of each product, ascending.';
    comment on column asset_consumption.cores is 'The physical cores of each processor, ascending; 0 where they are not known.';

    create table release_counts (
      release_id integer not null,
      cores integer[] not null,
      installations integer not null,
      devices integer not null,
      primary key (release_id, cores)
    );
    comment on table release_counts is 'On how many machines each release is, by their processors: asset_consumption added up, kept as it changes.';
    comment on column release_counts.release_id is 'Of software_releases.';
    comment on column release_counts.cores is 'The processors of those machines, as in asset_consumption.';
    comment on column release_counts.installations is 'Of how many such machines it is one of the releases.';
    comment on column release_counts.devices is 'Of how many it is the newest of its product.';

    create table consumption_recounts (
      is_only boolean primary key default true check (is_only),
      is_due boolean not null
    );
    comment on table consumption_recounts is 'One row: whether asset_consumption was changed without the counts, which are to be added up anew.';
    comment on column consumption_recounts.is_only is 'Keeps the table to one row.';
    comment on column consumption_recounts.is_due is 'Set before such changes begin, so that a start after a crash in between adds up too.';
    insert into consumption_recounts (is_due) values (false);

    create table installation_changes (
      id bigint generated always as identity primary key,
      asset_id uuid not null
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
    comment on table installation_changes is 'Assets that are to be counted again; triggers write it, the settler empties it.';
    comment on column installation_changes.id is 'Ascending.';
    comment on column installation_changes.asset_id is 'Which; perhaps several times.';
    create index installation_changes_asset on installation_changes (asset_id);

    create table version_changes (
      id bigint generated always as identity primary key,
      version_id integer not null
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
    comment on table version_changes is 'Versions that were recognised otherwise: the assets that have them are to be counted again.';
    comment on column version_changes.id is 'Ascending.';
    comment on column version_changes.version_id is 'Of software_versions; perhaps several times.';

    create table position_changes (
      id bigint generated always as identity primary key,
      product_id uuid not null
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
    comment on table position_changes is 'Products whose positions are to be computed again; triggers and the settler write it.';
    comment on column position_changes.id is 'Ascending.';
    comment on column position_changes.product_id is 'Which; perhaps several times.';`;

/** What an inventory changed is noted once a transaction; an inventory that changes nothing notes nothing. */
const assetTriggersSql = `
    create function note_asset(changed uuid) returns void language sql as $$
      insert into installation_changes (asset_id)
      select changed where not exists (
        select 1 from installation_changes c where c.asset_id = changed and c.xmin = pg_current_xact_id()::xid);
    $$;
    create function note_installations() returns trigger language plpgsql as $$
    begin
      perform note_asset(each.asset_id) from (select distinct asset_id from changed) each;
      return null;
    end $$;
    create trigger note_installations_came after insert on installations
      referencing new table as changed for each statement execute function note_installations();
    create trigger note_installations_changed after update on installations
      referencing new table as changed for each statement execute function note_installations();
    create trigger note_installations_gone after delete on installations
      referencing old table as changed for each statement execute function note_installations();

    create function note_processors() returns trigger language plpgsql as $$
    begin
      perform note_asset(each.asset_id) from (select distinct asset_id from changed where kind = 'cpu') each;
      return null;
    end $$;
    create trigger note_processors_came after insert on components
      referencing new table as changed for each statement execute function note_processors();
    create trigger note_processors_changed after update on components
      referencing new table as changed for each statement execute function note_processors();
    create trigger note_processors_gone after delete on components
      referencing old table as changed for each statement execute function note_processors();

    create function note_one_asset() returns trigger language plpgsql as $$
    begin
      perform note_asset(new.id);
      return null;
    end $$;
    create trigger note_asset_status after update on assets for each row
      when (old.status is distinct from new.status or old.deleted_at is distinct from new.deleted_at)
      execute function note_one_asset();`;

/** What is owned, and how a product is counted; all of it changes rarely. */
const productTriggersSql = `
    create function note_product() returns trigger language plpgsql as $$
    begin
      insert into position_changes (product_id) values (new.id);
      return null;
    end $$;
    create trigger note_product_came after insert on products for each row execute function note_product();
    create trigger note_product_changed after update on products for each row
      when ((old.code, old.publisher, old.suite_id, old.licensing, old.metric, old.cores_per_processor, old.cores_per_server,
             old.list_price_minor, old.list_price_currency, old.deleted_at)
        is distinct from (new.code, new.publisher, new.suite_id, new.licensing, new.metric, new.cores_per_processor,
             new.cores_per_server, new.list_price_minor, new.list_price_currency, new.deleted_at))
      execute function note_product();

    create function note_version() returns trigger language plpgsql as $$
    begin
      insert into version_changes (version_id) values (new.id);
      return null;
    end $$;
    create trigger note_version after update on software_versions for each row
      when (old.release_id is distinct from new.release_id) execute function note_version();
    create function note_release() returns trigger language plpgsql as $$
    begin
      insert into version_changes (version_id) select id from software_versions where release_id = new.id;
      return null;
    end $$;
    create trigger note_release after update on software_releases for each row
      when ((old.product_id, old.sort, old.counts_as, old.edition, old.release)
        is distinct from (new.product_id, new.sort, new.counts_as, new.edition, new.release)) execute function note_release();

    create function note_licences() returns trigger language plpgsql as $$
    begin
      insert into position_changes (product_id) select distinct product_id from changed where product_id is not null;
      return null;
    end $$;
    create trigger note_licences_came after insert on licences
      referencing new table as changed for each statement execute function note_licences();
    create trigger note_licences_were after update on licences
      referencing old table as changed for each statement execute function note_licences();
    create trigger note_licences_are after update on licences
      referencing new table as changed for each statement execute function note_licences();
    create trigger note_licences_gone after delete on licences
      referencing old table as changed for each statement execute function note_licences();

    create function note_parts_of_licences() returns trigger language plpgsql as $$
    begin
      insert into position_changes (product_id)
        select distinct l.product_id from changed c join licences l on l.id = c.licence_id where l.product_id is not null;
      return null;
    end $$;
    ${['allocations', 'licence_periods']
      .map(
        table => `
    create trigger note_${table}_came after insert on ${table}
      referencing new table as changed for each statement execute function note_parts_of_licences();
    create trigger note_${table}_changed after update on ${table}
      referencing new table as changed for each statement execute function note_parts_of_licences();
    create trigger note_${table}_gone after delete on ${table}
      referencing old table as changed for each statement execute function note_parts_of_licences();`,
      )
      .join('')}`;

/**
 * Licence positions, their points, and what is used, counted while it changes. Docs: positions.md.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    [positionsSql, countsSql, assetTriggersSql, productTriggersSql].join('\n'),
  );
  await knex.raw(`
    insert into installation_changes (asset_id) select distinct asset_id from installations where until is null`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const triggers = {
    allocations: ['came', 'changed', 'gone'],
    licence_periods: ['came', 'changed', 'gone'],
    licences: ['came', 'were', 'are', 'gone'],
    installations: ['came', 'changed', 'gone'],
  };
  await knex.raw(
    Object.entries(triggers)
      .flatMap(([table, when]) =>
        when.map(each => `drop trigger note_${table}_${each} on ${table};`),
      )
      .join('\n'),
  );
  await knex.raw(`
    drop trigger note_processors_came on components;
    drop trigger note_processors_changed on components;
    drop trigger note_processors_gone on components;
    drop trigger note_asset_status on assets;
    drop trigger note_version on software_versions;
    drop trigger note_release on software_releases;
    drop trigger note_product_came on products;
    drop trigger note_product_changed on products;
    drop function note_parts_of_licences, note_licences, note_release, note_version, note_product, note_one_asset, note_processors,
      note_installations, note_asset;
    drop table position_changes, version_changes, installation_changes, consumption_recounts, release_counts, asset_consumption, position_points, positions;
  `);
};
