import type { Client } from 'pg';

/** What is loaded beside assets: as many as the issue that asked for it says. */
export const licenceSizes = {
  products: 2_000,
  titles: 4_000,
  perAsset: 60,
  seats: 10_000,
  allocated: 9_000,
};
const { products, titles, perAsset, seats, allocated } = licenceSizes;
const versions = 3;
const choice = (titles * versions) / perAsset;

const meta = 'id, version, created_at, updated_at';
const newMeta = 'gen_random_uuid(), 1, now(), now()';

/** The products, of which half of the titles are, each with three releases and a licence; and one with many seats. */
const catalogue = `
  insert into products (${meta}, code, name, publisher, licensing, metric, cores_per_processor, cores_per_server)
    select ${newMeta}, 'bench-' || n, 'Bench ' || n, 'Publisher ' || n % 300, 'licensed',
      (array['installation', 'device', 'core', 'installation'])[1 + n % 4], 8, 16 from generate_series(1, ${products}) n;
  insert into software_releases (product_id, release, sort)
    select id, r::text, array[r] from (select id, code from products where code like 'bench-%' order by code) p
    cross join generate_series(2019, 2021) r;
  insert into software_titles (name, publisher)
    select 'Bench software ' || n, 'Publisher ' || n % 300 from generate_series(1, ${titles}) n;
  insert into software_versions (title_id, version, architecture, release_id, rules_version)
    select t.id, n || '.0', 'x86_64', r.id, 1000000000
    from (select id, row_number() over (order by id) as at from software_titles where name like 'Bench software %') t
    cross join generate_series(1, ${versions}) n
    left join (select id, row_number() over (order by id) as at from software_releases) r
      on t.at <= ${products} and r.at = (t.at - 1) * ${versions} + n;
  insert into licences (${meta}, number, entity_name, name, product_id, type, status, quantity, release, upgrade_right,
      cost_minor, cost_currency, managed_by)
    select ${newMeta}, upper('lic-' || code), 'lic-' || code, name, id, 'perpetual', 'active', 500,
      case when hashtext(code) % 2 = 0 then '2020' end, hashtext(code) % 3 = 0, 5000000, 'EUR', 'portal'
    from products where code like 'bench-%';
  insert into licences (${meta}, number, entity_name, name, product_id, type, status, metric, quantity, allocated, managed_by)
    select ${newMeta}, 'LIC-SEATS', 'lic-seats', 'Many seats', id, 'subscription', 'active', 'seat', ${seats}, ${allocated},
      'portal' from products where code = 'bench-1';
  insert into allocations (${meta}, number, licence_id, assignee, quantity, since, managed_by)
    select ${newMeta}, 'AL-BENCH-' || n, (select id from licences where number = 'LIC-SEATS'),
      'user:default/person-' || n, 1, '2026-01-01', 'portal' from generate_series(1, ${allocated}) n`;

/** Each asset its software, one out of each so many versions, the first of them most often; and its processors. */
const inventories = `
  insert into installations (asset_id, version_id, since)
    select a.id, v.id, a.created_at
    from (select id, created_at, row_number() over (order by id) as at from assets) a
    cross join generate_series(0, ${perAsset - 1}) n(at)
    join (
      select v.id, row_number() over (order by v.id) - 1 as at
      from software_versions v join software_titles t on t.id = v.title_id where t.name like 'Bench software %'
    ) v on v.at = n.at * ${choice} + floor(${choice} * power((hashint8(a.at * 61 + n.at) & 65535) / 65536.0::float8, 3));
  insert into components (asset_id, kind, key, details, since)
    select id, 'cpu', 'cpu-' || n, jsonb_build_object('cores', (array[2, 4, 6, 8, 10, 12, 16])[1 + abs(hashtext(tag)) % 7]), now()
    from assets cross join generate_series(1, 2) n where n = 1 or hashtext(tag) % 10 = 0`;

/**
 * Fills software and licences straight into the tables, without triggers and without asking of each row whether what it
 * names is there. Nothing is counted of it before somebody asks for that.
 */
export async function loadLicences(client: Client): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query('truncate installations');
  await client.query(catalogue);
  await client.query(
    'drop index installations_version; drop index installations_now; drop index installations_past',
  );
  await client.query(inventories);
  await client.query(`
    create index installations_version on installations (version_id, asset_id) where until is null;
    create index installations_past on installations (version_id, asset_id) where until is not null;
    create index installations_now on installations (asset_id) where until is null`);
  await client.query('reset session_replication_role');
  await client.query(
    `truncate installation_changes, position_changes, version_changes, asset_consumption, release_counts, positions,
      position_points`,
  );
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
}
