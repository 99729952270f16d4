import type { DateTime } from 'luxon';
import { rowsOf, sql, type Transaction } from '../records';
import {
  assignedWorkOrders,
  changedVisits,
  dueWorkOrders,
  isOpenOrder,
  lastDay,
  workOf,
  type WorkOrderLeads,
} from './dueWorkOrders';
import type { NoticeSubject, WorkOrderNoticeKind } from './noticeKinds';
import type { NoticeStore } from './NoticeStore';

/** What of a visit is still to come: an asset of the recipient's, the alias `a`, that is open in the order. */
const isAwaited = `${isOpenOrder} and i.state = 'open' and o.planned_on::text = left(n.occasion, 10)`;

/** What has to hold of an order, the alias `o`, for each kind of message, now that it is told. */
const holds: Record<WorkOrderNoticeKind, string> = {
  'order-assigned': `${isOpenOrder} and ${workOf} = n.recipient`,
  'order-due-soon': `${isOpenOrder} and ${workOf} = n.recipient and ${lastDay}::text = n.occasion`,
  'order-overdue': `${isOpenOrder} and ${workOf} = n.recipient and ${lastDay}::text = n.occasion`,
  'order-escalated': `${isOpenOrder} and ${lastDay}::text = n.occasion`,
  'visit-announced': isAwaited,
  'visit-moved': isAwaited,
  'visit-cancelled': `i.state in ('skipped', 'left')`,
};

/** The day that each kind of message says. */
const days: Record<WorkOrderNoticeKind, string> = {
  'order-assigned': 'o.planned_on',
  'order-due-soon': lastDay,
  'order-overdue': lastDay,
  'order-escalated': lastDay,
  'visit-announced': 'o.planned_on',
  'visit-moved': 'o.planned_on',
  'visit-cancelled': 'left(n.occasion, 10)',
};

interface SubjectRow {
  count: string;
  ref: string;
  name: string | null;
  day: string | null;
  task: string;
  place: string | null;
  minutes: number | null;
  who: string | null;
}

/** Messages about work orders. */
export class WorkOrderNoticeStore {
  constructor(private readonly notices: NoticeStore) {}

  /** Makes messages of changes that gave orders to others, and that moved or called off a visit of which somebody was told. */
  async noticeChanged(
    trx: Transaction,
    changes: ReadonlyArray<{ id: string; version: number }>,
    now: DateTime,
    sendAt: DateTime,
  ): Promise<void> {
    for (const occasions of [
      assignedWorkOrders(changes),
      changedVisits(changes),
    ])
      await this.notices.open(trx, occasions, now, sendAt);
  }

  /** Makes messages of what is due. The first time, what is so already is written down as known. */
  async noticeDue(
    now: DateTime,
    companyTimeZone: string,
    leads: WorkOrderLeads,
  ): Promise<void> {
    await this.notices.inRun('work-order-due', now, (trx, isFirst) =>
      this.notices.open(
        trx,
        dueWorkOrders(now, companyTimeZone, leads),
        now,
        isFirst ? undefined : now,
      ),
    );
  }

  /** What a message is about: orders, or of visits the equipment; undefined when nothing of it holds any more. */
  async findSubject({
    id,
    kind,
  }: {
    id: string;
    kind: WorkOrderNoticeKind;
  }): Promise<NoticeSubject | undefined> {
    const isVisit = kind.startsWith('visit-');
    const [row] = await rowsOf<SubjectRow>(
      this.notices.knex,
      sql(
        `select count(*) over () as count, ${
          days[kind]
        }::text as day, o.title as task, l.name as place, ${workOf} as who,
           ${
             isVisit
               ? `a.tag as ref, coalesce(a.name, m.name) as name, coalesce(p.downtime_minutes, p.estimated_minutes) as minutes`
               : `o.number as ref, o.title as name, o.estimated_minutes as minutes`
           }
         from (
           select distinct on (n.id, n.record_id) n.* from (
             select n.id, n.recipient, o.record_id, o.occasion, o.at
             from notices n join notice_occasions o on o.notice_id = n.id where n.id = ?) n
           order by n.id, n.record_id, n.at desc, n.occasion desc) n
         join work_orders o on o.id = n.record_id
         left join locations l on l.id = o.location_id
         left join maintenance_plans p on p.id = o.plan_id
         ${isVisit ? visited : ''}
         where ${holds[kind]}
         order by ${days[kind]}, ref limit 1`,
        id,
      ),
    );
    if (!row) return undefined;
    return {
      count: Number(row.count),
      ref: row.ref,
      name: row.name ?? undefined,
      day: row.day ?? undefined,
      task: row.task,
      place: row.place ?? undefined,
      minutes: row.minutes ?? undefined,
      who: row.who ?? undefined,
    };
  }
}

const visited = `join work_order_assets i on i.order_id = o.id
         join assets a on a.id = i.asset_id and a.assigned_to = n.recipient and a.deleted_at is null
         left join models m on m.id = a.model_id`;
