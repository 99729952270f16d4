import type {
  DueState,
  DueWindow,
  MaintenanceDueFilter,
  MaintenanceSchedule,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, rowsOf, sql, type Database, type Sql } from '../../records';
import { dueSql, type DueQuestion } from './dueSql';
import {
  plannedSchedule,
  type GivenSchedule,
  type PlanDays,
} from './plannedSchedule';

/** An asset under a plan: when it is due, in days of its place. Empty days are null. */
export interface DueRow {
  plan_id: string;
  asset_id: string;
  today: string;
  state: DueState;
  from_day: string | null;
  target_day: string | null;
  to_day: string | null;
  because: 'time' | 'counter';
  overdue_days: number | null;
}

/** A plan and its schedule, as it is or as it might be. */
export interface ScheduledPlan {
  id: string;
  schedule: MaintenanceSchedule;
}

/** How many assets of a plan are in which state. */
export interface DueCounts {
  plan_id: string;
  not_yet: number;
  in_window: number;
  overdue: number;
  paused: number;
  /** How many are past their window by each of the days that were asked for, if nothing is done. */
  overdue_by: number[];
}

/** Assets of a plan that have the same ahead of them, and how many they are. */
export interface DueGroup extends DueWindow {
  plan_id: string;
  today: string;
  /** Whether there is an order for this window. */
  is_ordered: boolean;
  assets: number;
}

/** The columns of `dues`, the alias `d`, as {@link DueRow} has them. */
export const dueColumns = `d.plan_id, d.asset_id, d.today::text, d.state, d.from_day::text, d.target_day::text,
  d.to_day::text, d.because, d.overdue_days`;

/**
 * Which dues are meant: in one of these states, or in any; whose target is no later than a day; and what is overdue on a
 * day if nothing is done.
 */
export type DueFilter = Pick<
  MaintenanceDueFilter,
  'state' | 'until' | 'overdueBy'
>;

/** What a filter asks of `dues`, the alias `d`. */
export function dueConditions({ state, until, overdueBy }: DueFilter): Sql[] {
  return [
    sql('true'),
    ...(state.length ? [sql('d.state = any(?::text[])', state)] : []),
    ...(until ? [sql('d.target_day <= ?::date', until)] : []),
    ...(overdueBy ? [sql(isOverdueBy, overdueBy)] : []),
  ];
}

const isOverdueBy = `d.state <> 'paused' and d.to_day < ?::date`;

/** Works out in the database what is due. */
export class DueStore {
  constructor(private readonly companyTimeZone: string) {}

  /** What is asked of the database for these plans and the assets that `where` allows, as the alias `r`. */
  async question(
    knex: Database,
    plans: readonly ScheduledPlan[],
    now: string,
    where: Sql = sql('true'),
  ): Promise<DueQuestion> {
    const { companyTimeZone } = this;
    const schedules = await this.planned(knex, plans, now);
    return { schedules, now, companyTimeZone, where };
  }

  /** Every covered asset of the plans that has anything due. */
  async dues(knex: Database, question: DueQuestion): Promise<DueRow[]> {
    const given = dueSql(question);
    return rowsOf<DueRow>(
      knex,
      sql(
        `with ${given.text} select ${dueColumns} from dues d`,
        ...given.values,
      ),
    );
  }

  /**
   * How many are in which state, plan by plan, and how many will be overdue by these days; a plan without any is left out.
   */
  async counts(
    knex: Database,
    question: DueQuestion,
    filter: DueFilter = { state: [] },
    days: readonly string[] = [],
  ): Promise<DueCounts[]> {
    const given = dueSql(question);
    const overdueBy = days.map(() => `count(*) filter (where ${isOverdueBy})`);
    const where = joinSql(dueConditions(filter), ' and ');
    return rowsOf<DueCounts>(
      knex,
      sql(
        `with ${given.text}
         select d.plan_id, (count(*) filter (where d.state = 'not-yet'))::int as not_yet,
           (count(*) filter (where d.state = 'in-window'))::int as in_window,
           (count(*) filter (where d.state = 'overdue'))::int as overdue,
           (count(*) filter (where d.state = 'paused'))::int as paused,
           array[${overdueBy.join(', ')}]::int[] as overdue_by
         from dues d where ${where.text} group by d.plan_id`,
        ...given.values,
        ...days,
        ...where.values,
      ),
    );
  }

  /** Those that share a window, together; of a plan that is paused, or whose counter has not come near, there are none. */
  async groups(knex: Database, question: DueQuestion): Promise<DueGroup[]> {
    const given = dueSql(question);
    return rowsOf<DueGroup>(
      knex,
      sql(
        `with ${given.text}
         select d.plan_id, d.today::text, d.from_day::text as "from", d.target_day::text as target, d.to_day::text as "to",
           i.asset_id is not null as is_ordered, count(*)::int as assets
         from dues d left join work_order_assets i
           on i.plan_id = d.plan_id and i.asset_id = d.asset_id and i.state = 'open'
         where d.state <> 'paused' and d.from_day is not null and d.target_day is not null and d.to_day is not null
         group by 1, 2, 3, 4, 5, 6`,
        ...given.values,
      ),
    );
  }

  private async planned(
    knex: Database,
    plans: readonly ScheduledPlan[],
    now: string,
  ): Promise<GivenSchedule[]> {
    const fixed = plans.filter(({ schedule }) => schedule.basis === 'fixed');
    const days = await this.planDays(
      knex,
      fixed.map(each => each.id),
      now,
    );
    return plans.map(({ id, schedule }) =>
      plannedSchedule(id, schedule, days.get(id)),
    );
  }

  /** From the ends of indexes, for few assets may be asked for. Nothing is done or covered later than tomorrow. */
  private async planDays(
    knex: Database,
    planIds: readonly string[],
    now: string,
  ): Promise<Map<string, PlanDays>> {
    if (planIds.length === 0) return new Map();
    const rows = await rowsOf<PlanDays & { plan_id: string }>(
      knex,
      sql(
        `select p.id as plan_id, d.first::text, greatest((?::timestamptz at time zone 'UTC')::date + 2, (
           select max(i.target_day) from work_order_assets i
           where i.plan_id = p.id and i.state in ('done', 'skipped')))::text as last
         from unnest(?::uuid[]) as p(id) cross join lateral (
           select min(c.covered_since) as first from plan_coverage c where c.plan_id = p.id and c.left_on is null) d
         where d.first is not null`,
        now,
        [...planIds],
      ),
    );
    return new Map(rows.map(row => [row.plan_id, row]));
  }
}
