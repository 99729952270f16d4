import type { DateTime } from 'luxon';
import { placeDays } from '../maintenance';
import { sql, type Sql } from '../records';

/** Who is to know of what a group, or one of its members, leaves undone for long. */
export interface GroupLead {
  /** Entity references: the group or a member of it, and who leads it. */
  who: string;
  lead: string;
}

/** So many days before the last day of work, and so many after it. */
export interface WorkOrderLeads {
  dueSoonDays: number;
  escalateAfterDays: number;
  leads: readonly GroupLead[];
}

/** Of orders, the alias `o`: those on which there is still work to be done. */
export const isOpenOrder = `o.deleted_at is null and o.status in ('planned', 'ready', 'in-progress', 'waiting')`;

/** The last day of an order, the alias `o`: of its window, else of its plan. */
export const lastDay = `coalesce(o.window_to, o.planned_on)`;

/** Whose work an order is, the alias `o`. */
export const workOf = `coalesce(o.assignee, o.team)`;

/** What is known of visits is told once, or was so before Parc began to tell. */
const wasTold = `(v.notice_id is null or exists (select from notices n where n.id = v.notice_id and n.state = 'sent'))`;

/** The occasions of work that is due soon, overdue, or overdue for long, and of visits that come near; by the day at its place. */
export function dueWorkOrders(
  now: DateTime,
  companyTimeZone: string,
  { dueSoonDays, escalateAfterDays, leads }: WorkOrderLeads,
): Sql {
  const places = placeDays(now.toISO()!, companyTimeZone);
  return sql(
    `with ${places.text}, open_orders as materialized (
       select o.id, o.plan_id, o.planned_on, o.team, o.assignee, ${lastDay} as last_day, ${workOf} as work_of,
         coalesce(d.today, (?::timestamptz at time zone ?)::date) as today
       from work_orders o left join place_days d on d.location_id = o.location_id
       where ${isOpenOrder}
     ), leads as (
       select who, lead from jsonb_to_recordset(?::jsonb) as l(who text, lead text)
     )
     select 'order-due-soon' as kind, o.work_of as recipient, o.id as record_id, o.last_day::text as occasion, '' as not_to
     from open_orders o where o.today between o.last_day - ?::integer and o.last_day and o.work_of ~ '^(user|group):'
     union all
     select 'order-overdue', o.work_of, o.id, o.last_day::text, ''
     from open_orders o where o.last_day < o.today and o.work_of ~ '^(user|group):'
     union all
     select 'order-escalated', l.lead, o.id, o.last_day::text, ''
     from open_orders o join leads l on l.who = coalesce(o.team, o.assignee)
     where o.last_day + ?::integer <= o.today and o.last_day < o.today and l.lead <> o.work_of
     union all
     select distinct 'visit-announced', a.assigned_to, o.id, o.planned_on::text, ''
     from open_orders o join maintenance_plans p on p.id = o.plan_id and p.user_notice is not null
     join work_order_assets i on i.order_id = o.id and i.state = 'open'
     join assets a on a.id = i.asset_id and a.assigned_to ~ '^(user|group):'
     where o.planned_on >= o.today and (o.planned_on - p.user_notice::interval)::date <= o.today
       and not exists (
         select from notice_occasions v
         where v.kind = 'visit-announced' and v.recipient = a.assigned_to and v.record_id = o.id and ${wasTold})`,
    ...places.values,
    now.toISO()!,
    companyTimeZone,
    JSON.stringify(leads),
    dueSoonDays,
    escalateAfterDays,
  );
}

/** The occasions of orders that changes gave to somebody else than who made them; `changes` are ids with versions. */
export function assignedWorkOrders(
  changes: ReadonlyArray<{ id: string; version: number }>,
): Sql {
  return sql(
    `select 'order-assigned' as kind, ${workOf} as recipient, o.id as record_id, h.version::text as occasion,
       case when h.actor like 'user:%' and ${workOf} like 'group:%' then h.actor else '' end as not_to
     from jsonb_to_recordset(?::jsonb) as told(id uuid, version integer)
     join history h on h.record_id = told.id and h.version = told.version and h.noun = 'work-order'
     join work_orders o on o.id = h.record_id
     cross join lateral jsonb_array_elements(h.changes) as change
     where change->>'field' = case when o.assignee is null then 'team' else 'assignee' end
       and change->>'to' = ${workOf}
       and change->>'to' ~ '^(user|group):' and change->>'to' <> h.actor`,
    JSON.stringify(changes),
  );
}

/**
 * The occasions of visits that changes moved or called off, for those who were told of another day: what they were told
 * last counts. `changes` are ids with versions.
 */
export function changedVisits(
  changes: ReadonlyArray<{ id: string; version: number }>,
): Sql {
  return sql(
    `with changed as (
       select o.id, o.planned_on, o.status, told.version
       from jsonb_to_recordset(?::jsonb) as told(id uuid, version integer) join work_orders o on o.id = told.id
     ), told as (
       select distinct on (v.record_id, v.recipient) v.record_id, v.recipient, v.kind, left(v.occasion, 10) as day
       from notice_occasions v
       where v.record_id in (select id from changed) and v.kind like 'visit-%' and ${wasTold}
       order by v.record_id, v.recipient, v.at desc
     ), visits as (
       select c.*, t.recipient, t.day, exists (
           select from work_order_assets i join assets a on a.id = i.asset_id and a.assigned_to = t.recipient
           where i.order_id = c.id and i.state = 'open') as is_open, exists (
           select from work_order_assets i join assets a on a.id = i.asset_id and a.assigned_to = t.recipient
           where i.order_id = c.id and i.state in ('done', 'partly-done')) as is_done
       from changed c join told t on t.record_id = c.id where t.kind <> 'visit-cancelled'
     )
     select 'visit-moved' as kind, recipient, id as record_id, planned_on::text || ' ' || version as occasion, '' as not_to
     from visits where is_open and planned_on::text <> day
     union all
     select 'visit-cancelled', recipient, id, day || ' ' || version, ''
     from visits where not is_open and not is_done`,
    JSON.stringify(changes),
  );
}
