/**
 * Adds up what assets were last counted for, and corrects every count that is not so. Nothing is written where they
 * agree, as they always should.
 */
export const recountSql: readonly string[] = [
  `update software_versions v set installed = c.count
   from (
     select v.id, coalesce(n.count, 0) as count from software_versions v
     left join (
       select id, count(*)::integer as count from asset_consumption cross join unnest(versions) n(id) group by id
     ) n on n.id = v.id
   ) c where c.id = v.id and v.installed <> c.count`,
  `update software_titles t set installed = c.count
   from (
     select t.id, coalesce(n.count, 0) as count from software_titles t
     left join (
       select title_id, count(*)::integer as count from asset_consumption cross join unnest(titles) n(title_id) group by title_id
     ) n on n.title_id = t.id
   ) c where c.id = t.id and t.installed <> c.count`,
  `with fresh as materialized (
     select release_id, cores, sum(installations)::integer as installations, sum(devices)::integer as devices from (
       select unnest(releases) as release_id, cores, 1 as installations, 0 as devices from asset_consumption
       union all
       select unnest(newest), cores, 0, 1 from asset_consumption
     ) each group by release_id, cores
   ), gone as (
     delete from release_counts c
     where not exists (select 1 from fresh f where f.release_id = c.release_id and f.cores = c.cores)
   )
   insert into release_counts as kept select release_id, cores, installations, devices from fresh
   on conflict (release_id, cores) do update set installations = excluded.installations, devices = excluded.devices
   where (kept.installations, kept.devices) <> (excluded.installations, excluded.devices)`,
  `update products p set machines = c.count
   from (
     select p.id, coalesce(sum(c.devices), 0)::integer as count from products p
     left join software_releases r on r.product_id = p.id left join release_counts c on c.release_id = r.id
     group by p.id
   ) c where c.id = p.id and p.machines is distinct from c.count`,
  'insert into position_changes (product_id) select id from products',
  'update consumption_recounts set is_due = false',
];
