import { openWorkOrderStatuses } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Narrowed, type RecordStore } from '../../records';

/** What somebody, or nobody, has to do in a week. */
export interface LoadRow {
  who: string | null;
  /** Its Monday. */
  monday: string;
  orders: number;
  estimated: number;
  spent: number;
}

/** Between which days, which day it is, and by whose clock. */
export interface LoadDays {
  from: string;
  to: string;
  today: string;
  timeZone: string;
}

/** Adds up how much work there is. */
export class WorkLoadStore {
  constructor(private readonly orders: RecordStore) {}

  /**
   * By who does it and week: open orders on the day that they are planned for, or today if that has passed or nobody
   * planned them, with the share of their time that is still to be done; and what was spent on orders on the day that they
   * ended.
   */
  read(
    narrowed: Narrowed,
    { from, to, today, timeZone }: LoadDays,
  ): Promise<LoadRow[]> {
    return this.orders.read(narrowed, (trx, where) =>
      rowsOf<LoadRow>(
        trx,
        sql(
          `select who, date_trunc('week', day)::date::text as monday, sum(orders)::int as orders,
             round(sum(estimated)) as estimated, sum(spent) as spent
           from (
             select coalesce(r.assignee, r.team) as who, greatest(r.planned_on, ?::date) as day, 1 as orders,
               coalesce(r.estimated_minutes * r.open_count / nullif(r.asset_count, 0), 0) as estimated, 0 as spent
             from work_orders r where r.status = any(?::text[]) and ${where.text}
             union all
             select coalesce(r.assignee, r.team), (r.finished_at at time zone ?)::date, 0, 0, r.minutes_spent
             from work_orders r
             where r.minutes_spent > 0 and r.finished_at >= ?::date - 1 and r.finished_at < ?::date + 2 and ${where.text}
           ) v
           where day between ?::date and ?::date group by 1, 2`,
          today,
          [...openWorkOrderStatuses],
          ...where.values,
          timeZone,
          from,
          to,
          ...where.values,
          from,
          to,
        ),
      ),
    );
  }
}
