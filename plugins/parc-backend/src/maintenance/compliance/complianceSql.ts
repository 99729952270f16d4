import type {
  ComplianceItemsFilter,
  DueWindow,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, sql, type Sql } from '../../records';
import { placeDays } from '../dues/dueSql';

/** A window of a plan with a fixed schedule, in the period or before it. */
export interface PlanWindow extends DueWindow {
  plan_id: string;
}

/** Of what the windows are, and who asks. */
export interface ComplianceQuestion {
  /** First and last day, both included. */
  from: string;
  to: string;
  filter: Omit<ComplianceItemsFilter, 'from' | 'to'>;
  windows: readonly PlanWindow[];
  /** ISO 8601. */
  now: string;
  companyTimeZone: string;
  /** What is asked of the order, as the alias `r`. */
  where: Sql;
}

/**
 * Common table expressions, without `with`, of which the last is `entries`: a row for each window of an asset that was
 * decided in the period, with what became of it. docs/maintenance.md says how it is counted. Whatever is due has an order
 * by its target at the latest, so orders are all that is read.
 */
export function complianceSql(question: ComplianceQuestion): Sql {
  const { from, to, now, companyTimeZone, windows } = question;
  const narrowed = conditions(question);
  return joinSql(
    [
      placeDays(now, companyTimeZone),
      sql(sites),
      sql(planWindows, JSON.stringify(windows)),
      sql(own, now, companyTimeZone, from, to),
      sql(leaped, now, companyTimeZone, from, to, from, to),
      sql(
        `entries as (
           select j.*, ${described} ${joins} where ${narrowed.text})`,
        ...narrowed.values,
      ),
    ],
    ', ',
  );
}

/** The site of each place: the nearest around it, or the outermost place where none is a site. */
const sites = `outer_places as materialized (
  select id, path, kind from locations where (kind = 'site' or parent_id is null) and deleted_at is null),
sites as materialized (
  select l.id as location_id, (
    select o.id from outer_places o where o.path = l.path or starts_with(l.path, o.path || '/')
    order by o.kind = 'site' desc, length(o.path) desc limit 1) as site_id
  from locations l)`;

const planWindows = `plan_windows as materialized (
  select w.plan_id, w."from" as from_day, w.target as target_day, w."to" as to_day
  from jsonb_to_recordset(?::jsonb) as w(plan_id uuid, "from" date, target date, "to" date))`;

const today =
  'coalesce(d.today, (?::timestamptz at time zone ?)::date) as today';

/** What a person cancelled decides nothing: it is due by another order. What Parc took out has left the fleet. */
const decides = `(i.state in ('open', 'done', 'skipped') or (i.state = 'left' and i.closed_by = 'service:parc'))`;

/** The windows that orders were made for. What was done in part decides nothing, nor what is open until it is overdue. */
const own = `own as (
  select i.order_id, i.asset_id, i.from_day, i.target_day, i.to_day, least(i.closed_on, i.to_day) as counted_on,
    case i.state when 'done' then i.timeliness when 'skipped' then 'skipped' when 'open' then 'overdue'
      else case when i.closed_on > i.to_day then 'missed' else 'left' end end as outcome
  from (
    select i.*, ${today} from work_order_assets i
    join assets a on a.id = i.asset_id left join place_days d on d.location_id = a.location_id
    where i.plan_id is not null and i.to_day is not null and least(i.closed_on, i.to_day) between ?::date and ?::date
      and ${decides}) i
  where i.state <> 'open' or i.to_day < i.today)`;

/**
 * The windows of fixed schedules for which there was no order, because that of an earlier one was open: closed by the
 * visit if they were open on its day, else missed. As long as a plan does not go on, nothing more of it is.
 */
const leaped = `leaped as (
  select i.order_id, i.asset_id, w.from_day, w.target_day, w.to_day, least(i.closed_on, w.to_day) as counted_on,
    case when w.to_day < coalesce(i.closed_on, i.today) then 'missed' else 'in-window' end as outcome
  from plan_windows w join (
    select i.*, ${today}, p.status as plan_status from work_order_assets i
    join maintenance_plans p on p.id = i.plan_id
    join assets a on a.id = i.asset_id left join place_days d on d.location_id = a.location_id
    where i.plan_id in (select plan_id from plan_windows) and (i.closed_on is null or i.closed_on >= ?::date)
      and i.target_day <= ?::date and i.state <> 'skipped' and ${decides}) i
    on i.plan_id = w.plan_id and w.target_day > i.target_day
  where least(i.closed_on, w.to_day) between ?::date and ?::date
    and case i.state when 'done' then w.from_day <= i.closed_on when 'left' then w.to_day < i.closed_on
      else w.to_day < i.today and i.plan_status = 'active' end
    and not exists (
      select from work_order_assets o
      where o.plan_id = w.plan_id and o.asset_id = i.asset_id and o.target_day = w.target_day
        and o.state in ('done', 'skipped')))`;

const described = `r.number, r.plan_id, r.team, r.checklist_version, p.code, p.name as plan_name, p.name_fr as plan_name_fr,
  a.tag, coalesce(a.name, a.tag) as asset_name, c.code as category, c.name as category_name, c.name_fr as category_name_fr,
  l.path as location, l.name as location_name, s.path as site, s.name as site_name,
  i.closed_on, i.closed_by, i.reason, i.minutes, i.notes, i.answers`;

/** Where the order was for; where the asset is, if that is another place than those of the others. */
const joins = `from (select * from own union all select * from leaped) j
  join work_orders r on r.id = j.order_id join maintenance_plans p on p.id = r.plan_id
  join work_order_assets i on i.order_id = j.order_id and i.asset_id = j.asset_id
  join assets a on a.id = j.asset_id join categories c on c.id = a.category_id
  left join locations l on l.id = coalesce(r.location_id, a.location_id)
  left join sites k on k.location_id = l.id left join locations s on s.id = k.site_id`;

function conditions({ where, filter }: ComplianceQuestion): Sql {
  const { plan, location, site, team, category, without, outcome } = filter;
  return joinSql(
    [
      where,
      ...(plan ? [named('p', 'code', plan)] : []),
      ...(category ? [named('c', 'code', category)] : []),
      ...(site ? [named('s', 'path', site)] : []),
      ...(team ? [sql('r.team = lower(?)', team)] : []),
      ...(location ? [below(location)] : []),
      ...(without ? [sql(`${absent[without]} is null`)] : []),
      ...(outcome.length ? [sql('j.outcome = any(?::text[])', outcome)] : []),
    ],
    ' and ',
  );
}

/** What is empty where there is none. */
const absent = { site: 's.id', team: 'r.team' } as const;

function named(alias: string, column: string, ref: string): Sql {
  return sql(
    `(lower(${alias}.${column}) = lower(?) or ${alias}.id::text = lower(?))`,
    ref,
    ref,
  );
}

function below(location: string): Sql {
  return sql(
    `exists (
       select from locations o where (lower(o.path) = lower(?) or o.id::text = lower(?)) and o.deleted_at is null
         and (l.path = o.path or starts_with(l.path, o.path || '/')))`,
    location,
    location,
  );
}
