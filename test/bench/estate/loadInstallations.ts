import type { Client } from 'pg';

/** How much software is known, and how many versions of each title. */
const titles = 4_000;
const versions = 3;
/** How many installations an asset has, if any: one out of each so many versions, the first of them most often. */
const perAsset = 60;
const choice = (titles * versions) / perAsset;

/** Gives every tenth asset its software, by one statement; a twentieth of it was removed since. */
export async function loadInstallations(client: Client): Promise<void> {
  await client.query(`
    insert into software_titles (name, publisher)
      select 'Software ' || n, case when n % 20 = 0 then '' else 'Publisher ' || n % 300 end
      from generate_series(1, ${titles}) n;
    insert into software_versions (title_id, version, architecture)
      select t.id, n || '.' || t.id % 17, case when n = 1 then 'i386' else 'x86_64' end
      from software_titles t cross join generate_series(1, ${versions}) n;
    insert into installations (asset_id, version_id, since, until, installed_on)
      select a.id, v.id, a.created_at, case when n.at % 20 = 7 then a.created_at + interval '200 days' end, a.purchase_date
      from (select id, created_at, purchase_date, row_number() over (order by id) as at from assets) a
      cross join generate_series(0, ${perAsset - 1}) n(at)
      join (select id, row_number() over (order by id) - 1 as at from software_versions) v
        on v.at = n.at * ${choice} + floor(${choice} * power((hashint8(a.at * 61 + n.at) & 65535) / 65536.0::float8, 3))
      where a.at % 10 = 0`);
}
