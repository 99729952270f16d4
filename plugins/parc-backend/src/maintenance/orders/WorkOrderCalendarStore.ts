import type { PlanSlot, WorkOrder } from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  selectRecord,
  sql,
  type Narrowed,
  type RecordStore,
} from '../../records';

/** What is read of each order. */
const fields = [
  'number',
  'title',
  'plan',
  'status',
  'plannedOn',
  'location',
  'assignee',
  'team',
  'estimatedMinutes',
];

/** An order, and when on its day its plan has it done. */
export type ScheduledOrder = WorkOrder & Pick<PlanSlot, 'slotFrom' | 'slotTo'>;

/** Reads orders by the day on which they are to be done. */
export class WorkOrderCalendarStore {
  constructor(private readonly orders: RecordStore) {}

  /**
   * The orders planned from one day to another, the earliest first, at most `limit`; of those that will not be done, only
   * what was decided since a moment.
   */
  planned(
    narrowed: Narrowed,
    {
      from,
      to,
      since,
      limit,
    }: { from: string; to: string; since: string; limit: number },
  ): Promise<ScheduledOrder[]> {
    const { tables, table } = this.orders;
    const selection = selectRecord(tables, table, fields);
    return this.orders.read(narrowed, async (trx, where) => {
      const rows = await rowsOf<Record<string, unknown>>(
        trx,
        sql(
          `select ${selection.columns}, p.slot_from, p.slot_to from ${table.name} r ${selection.joins}
           left join maintenance_plans p on p.id = r.plan_id
           where ${where.text} and r.planned_on between ?::date and ?::date
             and (r.status not in ('skipped', 'cancelled') or r.finished_at > ?::timestamptz)
             and (r.deleted_at is null or r.deleted_at > ?::timestamptz)
           order by r.planned_on, r.id limit ${limit}`,
          ...where.values,
          from,
          to,
          since,
          since,
        ),
      );
      return rows.map(row => ({
        ...(selection.toRecord(row) as unknown as WorkOrder),
        slotFrom: (row.slot_from as string | null) ?? undefined,
        slotTo: (row.slot_to as string | null) ?? undefined,
      }));
    });
  }
}
