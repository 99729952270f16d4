import { joinSql, sql, type Sql } from '../../records';
import type { GivenSchedule } from './plannedSchedule';

/** Of what, when and by which schedules dues are worked out. */
export interface DueQuestion {
  schedules: readonly GivenSchedule[];
  /** ISO 8601; the day that it is at each place follows from it. */
  now: string;
  companyTimeZone: string;
  /** What is asked of the asset, as the alias `r`. */
  where: Sql;
}

/**
 * Common table expressions, without `with`, of which the last is `dues`: a row for each covered asset of each plan that
 * has anything due, with plan_id, asset_id, covered_since, today, state, from_day, target_day, to_day, because and
 * overdue_days. It says what `dueOf` of parc-common says, and a test holds one against the other; docs/adr/0009 has the
 * rules.
 */
export function dueSql({
  schedules,
  now,
  companyTimeZone,
  where,
}: DueQuestion): Sql {
  return joinSql(
    [
      sql(given, JSON.stringify(schedules)),
      placeDays(now, companyTimeZone),
      sql(
        `covered as materialized (
           select c.plan_id, c.asset_id, c.covered_since,
             coalesce(d.today, (?::timestamptz at time zone ?)::date) as today
           from plan_coverage c join given g on g.plan_id = c.plan_id
           join assets r on r.id = c.asset_id left join place_days d on d.location_id = r.location_id
           where c.left_on is null and r.deleted_at is null and ${where.text})`,
        now,
        companyTimeZone,
        ...where.values,
      ),
      sql(closed),
      sql(floating),
      sql(counted),
      sql(fixed),
      sql(dues),
    ],
    ', ',
  );
}

/** `place_days`: which day it is at each location, by its zone, that of what is around it, or the company's. */
export function placeDays(now: string, companyTimeZone: string): Sql {
  return sql(
    `zoned as materialized (select path, time_zone from locations where time_zone is not null),
     place_days as materialized (
       select l.id as location_id, (?::timestamptz at time zone coalesce((
         select z.time_zone from zoned z where z.path = l.path or starts_with(l.path, z.path || '/')
         order by length(z.path) desc limit 1), ?))::date as today
       from locations l)`,
    now,
    companyTimeZone,
  );
}

const given = `given as materialized (
  select * from jsonb_to_recordset(?::jsonb) as g(plan_id uuid, basis text, is_paused boolean, lower interval,
    target interval, upper interval, counter text, every double precision, leeway double precision, windows jsonb))`;

/** What was done or skipped by today; what was done in part closes nothing. */
const closed = `closed as materialized (
  select c.plan_id, c.asset_id,
    max(case i.state when 'done' then i.closed_on else greatest(i.closed_on, i.target_day) end) as counted_from,
    max(i.target_day) as closed_for,
    max(i.closed_on) filter (where i.state = 'done') as done_on
  from covered c join work_order_assets i on i.plan_id = c.plan_id and i.asset_id = c.asset_id
  where i.state in ('done', 'skipped') and i.closed_on <= c.today
  group by c.plan_id, c.asset_id)`;

/** From the last time, or from when the plan first covered it. */
const floating = `floating as (
  select c.plan_id, c.asset_id, c.covered_since, c.today, g.counter, g.every, g.leeway,
    coalesce(e.counted_from, c.covered_since) as base,
    (coalesce(e.counted_from, c.covered_since) + g.lower)::date as from_day,
    (coalesce(e.counted_from, c.covered_since) + g.target)::date as own_target,
    (coalesce(e.counted_from, c.covered_since) + g.upper)::date as to_day
  from covered c join given g on g.plan_id = c.plan_id
  left join closed e on e.plan_id = c.plan_id and e.asset_id = c.asset_id
  where g.basis = 'floating')`;

/** The days on which readings reached what a counter says; one that shows less than before was reset. */
const counted = `shown as (
  select f.plan_id, f.asset_id, f.base, f.every, f.leeway, p.day, v.value,
    lag(v.value) over (partition by f.plan_id, f.asset_id order by p.day) as last
  from floating f join printer_readings p on p.asset_id = f.asset_id and p.day <= f.today
  cross join lateral (select (p.counters ->> f.counter)::double precision as value) v
  where f.counter is not null and jsonb_typeof(p.counters -> f.counter) = 'number'),
used as (
  select plan_id, asset_id, every, leeway, day,
    sum(case when last is null then 0 when value >= last then value - last else value end)
      filter (where day > base) over (partition by plan_id, asset_id order by day) as used
  from shown),
reached as (
  select plan_id, asset_id, min(day) filter (where used >= every - leeway) as from_day,
    min(day) filter (where used >= every) as target_day, min(day) filter (where used > every + leeway) as to_day
  from used group by plan_id, asset_id)`;

/** The first window of the plan that an asset owes; those with the same history owe the same. */
const fixed = `plan_windows as materialized (
  select g.plan_id, w."from" as from_day, w.target as target_day, w."to" as to_day
  from given g cross join lateral jsonb_to_recordset(g.windows) as w("from" date, target date, "to" date)
  where g.basis = 'fixed'),
owing as (
  select c.plan_id, c.asset_id, c.covered_since, c.today, coalesce(e.closed_for, '-infinity') as closed_for,
    coalesce(e.done_on, '-infinity') as done_on
  from covered c join given g on g.plan_id = c.plan_id
  left join closed e on e.plan_id = c.plan_id and e.asset_id = c.asset_id
  where g.basis = 'fixed'),
owed as materialized (
  select k.*, w.from_day, w.target_day, w.to_day
  from (select distinct plan_id, covered_since, closed_for, done_on from owing) k
  cross join lateral (
    select from_day, target_day, to_day from plan_windows w
    where w.plan_id = k.plan_id and w.target_day >= k.covered_since and w.target_day > k.closed_for
      and w.from_day > k.done_on order by w.target_day limit 1) w)`;

/** Whichever comes first: least() passes over what is not known. */
const dues = `windows_due as (
  select f.plan_id, f.asset_id, f.covered_since, f.today, f.from_day as time_from, f.to_day as time_to,
    least(f.from_day, r.from_day) as from_day,
    least(coalesce(f.own_target, f.from_day + (f.to_day - f.from_day) / 2), r.target_day) as target_day,
    least(f.to_day, r.to_day) as to_day
  from floating f left join reached r on r.plan_id = f.plan_id and r.asset_id = f.asset_id
  union all
  select o.plan_id, o.asset_id, o.covered_since, o.today, w.from_day, w.to_day, w.from_day, w.target_day, w.to_day
  from owing o join owed w on w.plan_id = o.plan_id and w.covered_since = o.covered_since
    and w.closed_for = o.closed_for and w.done_on = o.done_on),
dues as (
  select w.plan_id, w.asset_id, w.covered_since, w.today, w.from_day, w.target_day, w.to_day,
    case when g.is_paused then 'paused' when w.today > w.to_day then 'overdue' when w.today >= w.from_day then 'in-window'
      else 'not-yet' end as state,
    case when case when w.today > w.to_day then w.time_to = w.to_day else w.time_from = w.from_day end
      then 'time' else 'counter' end as because,
    case when not g.is_paused and w.today > w.to_day then w.today - w.to_day end as overdue_days
  from windows_due w join given g on g.plan_id = w.plan_id)`;
