import type { TestDatabase } from '../../support';
import { entityRefSql } from './loadCatalogEntities';

/** So many changes are open, in the year ahead. */
export const openChanges = 20_000;
/** So many changes are in a month. */
export const monthChanges = 5_000;

/**
 * Fills a portal with changes that are open: each of four hours in one of the nights of the year ahead, on ten assets and ten
 * entities of {@link loadCatalogEntities}, by one of 500 people.
 */
export async function loadOpenChanges(database: TestDatabase): Promise<void> {
  await database.query('parc', openSql);
  await database.query('parc', 'vacuum (analyze) changes');
}

/**
 * Fills a month, `YYYY-MM`, of a portal with 5,000 changes of every type, status and risk, each from half an hour to a
 * night, one in fifty of several days, on one to three entities of {@link loadCatalogEntities}.
 */
export async function loadChangeMonth(
  database: TestDatabase,
  month: string,
): Promise<void> {
  await database.query('parc', monthSql, [`${month}-01`]);
  await database.query('parc', 'vacuum (analyze) changes');
}

const columns = `id, version, created_at, updated_at, number, title, type, status, category, owner, raised_by, raised_on,
  items, people, window_start, window_end, risk_level, conflict_state, approval, approval_round, managed_by, entity_name`;

const openSql = `
  with assets_at as (
    select 'hardwareasset:default/' || entity_name as ref, row_number() over (order by id) - 1 as at
    from (select id, entity_name from assets where deleted_at is null order by id limit 20000) a
  ), touched as (
    select n, array_agg(a.ref) as refs
    from generate_series(1, ${openChanges}) n cross join generate_series(0, 9) k
      join assets_at a on a.at = (n * 10 + k) % (select nullif(count(*), 0) from assets_at)
    group by n
  )
  insert into changes (${columns})
  select gen_random_uuid(), 1, now(), now(), 'CH-OPEN-' || n, 'Open change ' || n, 'normal',
    (array['new', 'assess', 'authorize', 'scheduled'])[1 + n % 4], 'software', 'group:default/team-' || n % 50, 'user:default/guest',
    current_date, coalesce(t.refs, '{}') || array(select ${entityRefSql(
      'n * 7 + k * 13',
    )} from generate_series(1, 10) k),
    array['user:default/person-' || n % 500], w.at, w.at + interval '4 hours', (array['low', 'medium', 'high'])[1 + n % 3],
    'none', 'not-asked', 0, 'portal', 'ch-open-' || n
  from generate_series(1, ${openChanges}) n left join touched t using (n)
    cross join lateral (select date_trunc('day', now()) + make_interval(days => 1 + n % 365, hours => 19 + n % 5) as at) w`;

const monthSql = `
  insert into changes (${columns})
  select gen_random_uuid(), 1, now(), now(), upper('CH-' || $1::date || '-' || n),
    (array['Update the firmware of the access points', 'Move the database to the new disks', 'Renew the certificate',
      'Bring the release into service', 'Replace the core switch', 'Widen the rules of the firewall', 'Migrate the mailboxes'])[1 + n % 7],
    (array['standard', 'normal', 'normal', 'emergency'])[1 + n % 4],
    (array['new', 'assess', 'authorize', 'scheduled', 'implement', 'review', 'closed'])[1 + n % 7],
    'software', 'group:default/team-' || n % 50, 'user:default/guest', $1::date,
    array(select ${entityRefSql(
      'n * 7 + k * 13',
    )} from generate_series(0, n % 3) k),
    array['user:default/person-' || n % 500], w.at,
    w.at + case when n % 50 = 0 then make_interval(days => 3) else make_interval(mins => 30 * (1 + n % 16)) end,
    (array['low', 'medium', 'high'])[1 + n % 3], (array['none', 'none', 'found', 'overridden'])[1 + n % 4],
    'not-asked', 0, 'portal', lower('ch-' || $1::date || '-' || n)
  from generate_series(1, ${monthChanges}) n
    cross join lateral (select $1::date::timestamptz + make_interval(
      days => n % (extract(day from $1::date + interval '1 month' - interval '1 day'))::int, mins => 30 * (n * 11 % 48)) as at) w
  on conflict do nothing`;
