import { statusesThatDoNotCount } from '@parc/backstage-plugin-parc-common';

const notCounted = statusesThatDoNotCount.map(each => `'${each}'`).join(', ');

/** The SQL of the condition that an asset counts, for an alias. */
export function countsSql(alias: string): string {
  return `${alias}.deleted_at is null and ${alias}.status not in (${notCounted})`;
}

/** The SQL of the cores of a processor, 0 where they are not known, for an alias of `components`. */
export function coresSql(alias: string): string {
  return `case when jsonb_typeof(${alias}.details->'cores') = 'number'
    then least(greatest((${alias}.details->>'cores')::numeric, 0), 10000)::integer else 0 end`;
}

/** What assets count for now, beside what they were last counted for: `changed`, those for which that differs. */
const changedSql = `
  given as materialized (
    select distinct unnest(?::uuid[]) as asset_id
  ), now_versions as materialized (
    select g.asset_id, i.version_id, v.title_id, v.release_id, r.counts_as
    from given g
    join assets a on a.id = g.asset_id and ${countsSql('a')}
    join installations i on i.asset_id = g.asset_id and i.until is null
    join software_versions v on v.id = i.version_id
    left join software_releases r on r.id = v.release_id
  ), now_releases as materialized (
    select asset_id, release_id from now_versions where release_id is not null
    union
    select asset_id, counts_as from now_versions where counts_as is not null
  ), now_newest as materialized (
    select distinct on (n.asset_id, r.product_id) n.asset_id, n.release_id
    from now_releases n join software_releases r on r.id = n.release_id
    order by n.asset_id, r.product_id, r.sort desc, r.id desc
  ), fresh as materialized (
    select v.asset_id, v.versions, v.titles, coalesce(r.releases, '{}') as releases, coalesce(n.newest, '{}') as newest,
      coalesce(c.cores, '{}') as cores
    from (select asset_id, array_agg(distinct version_id) as versions, array_agg(distinct title_id) as titles
      from now_versions group by asset_id) v
    left join (select asset_id, array_agg(release_id order by release_id) as releases from now_releases group by asset_id) r
      using (asset_id)
    left join (select asset_id, array_agg(release_id order by release_id) as newest from now_newest group by asset_id) n
      using (asset_id)
    left join (
      select c.asset_id, array_agg(${coresSql('c')} order by ${coresSql(
  'c',
)}) as cores
      from given g join components c on c.asset_id = g.asset_id and c.kind = 'cpu' and c.until is null
      group by c.asset_id
    ) c using (asset_id)
  ), changed as materialized (
    select coalesce(f.asset_id, o.asset_id) as asset_id, f.asset_id is not null as counts,
      coalesce(f.versions, '{}') as versions, coalesce(f.titles, '{}') as titles, coalesce(f.releases, '{}') as releases,
      coalesce(f.newest, '{}') as newest, coalesce(f.cores, '{}') as cores,
      coalesce(o.versions, '{}') as old_versions, coalesce(o.titles, '{}') as old_titles,
      coalesce(o.releases, '{}') as old_releases,
      coalesce(o.newest, '{}') as old_newest, coalesce(o.cores, '{}') as old_cores
    from fresh f
    full join (select o.* from given g join asset_consumption o on o.asset_id = g.asset_id) o on o.asset_id = f.asset_id
    where (f.versions, f.releases, f.newest, f.cores) is distinct from (o.versions, o.releases, o.newest, o.cores)
  )`;

/** What came and went, by version, title and release. */
const deltasSql = `
  version_deltas as materialized (
    select version_id, sum(delta)::integer as delta from (
      select unnest(versions) as version_id, 1 as delta from changed
      union all
      select unnest(old_versions), -1 from changed
    ) each group by version_id having sum(delta) <> 0
  ), title_deltas as materialized (
    select title_id, sum(delta)::integer as delta from (
      select unnest(titles) as title_id, 1 as delta from changed
      union all
      select unnest(old_titles), -1 from changed
    ) each group by title_id having sum(delta) <> 0
  ), release_deltas as materialized (
    select release_id, cores, sum(installations)::integer as installations, sum(devices)::integer as devices from (
      select unnest(releases) as release_id, cores, 1 as installations, 0 as devices from changed
      union all select unnest(newest), cores, 0, 1 from changed
      union all select unnest(old_releases), old_cores, -1, 0 from changed
      union all select unnest(old_newest), old_cores, 0, -1 from changed
    ) each group by release_id, cores having sum(installations) <> 0 or sum(devices) <> 0
  ), product_deltas as materialized (
    select r.product_id, sum(d.devices)::integer as devices
    from release_deltas d join software_releases r on r.id = d.release_id group by r.product_id
  )`;

/** Writes down what assets count for now. */
const keptSql = `
  counted as (
    insert into asset_consumption as kept (asset_id, versions, titles, releases, newest, cores)
    select asset_id, versions, titles, releases, newest, cores from changed where counts
    on conflict (asset_id) do update set versions = excluded.versions, titles = excluded.titles, releases = excluded.releases,
      newest = excluded.newest, cores = excluded.cores
  ), uncounted as (
    delete from asset_consumption o using changed c where o.asset_id = c.asset_id and not c.counts
  )`;

/**
 * Counts assets again, in one statement: what they count for is compared with what they were last counted for, and the
 * difference is added to the counts of versions, titles, releases and products. So it matters neither how often nor in
 * which order an asset is counted, and one for which nothing changed writes nothing. Binds the ids of the assets;
 * answers how many of them changed.
 */
export const settleSql = `
  with ${changedSql}, ${deltasSql}, ${keptSql}, versions as (
    update software_versions v set installed = v.installed + d.delta from version_deltas d where v.id = d.version_id
  ), titles as (
    update software_titles t set installed = t.installed + d.delta from title_deltas d where t.id = d.title_id
  ), releases as (
    insert into release_counts as kept (release_id, cores, installations, devices)
    select release_id, cores, installations, devices from release_deltas
    on conflict (release_id, cores) do update
      set installations = kept.installations + excluded.installations, devices = kept.devices + excluded.devices
  ), machines as (
    update products p set machines = coalesce(p.machines, 0) + d.devices
    from product_deltas d where p.id = d.product_id and d.devices <> 0
  ), touched as (
    insert into position_changes (product_id) select product_id from product_deltas
  )
  select count(*)::integer as changed from changed`;

/** The same for so many assets that it is quicker to add everything up anew afterwards, which must follow. */
export const settleManySql = `
  with ${changedSql}, ${keptSql} select count(*)::integer as changed from changed`;
