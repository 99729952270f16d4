import {
  addDays,
  addMonths,
  workOrderReadPermission,
  workOrders,
  type Filter,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import type { CalendarEvent, CalendarSource, RecordStore } from '../../records';
import type { NoticeLanguage } from '../../settings';
import { WorkOrderCalendarStore } from './WorkOrderCalendarStore';

/** What is past, and what will not be, stays in a calendar so long. */
const pastDays = 90;
/** How far ahead a calendar looks. */
const monthsAhead = 12;
/** The most events of one calendar, the earliest first: programs give up on more. */
const mostEvents = 5_000;

const doneWords: Record<NoticeLanguage, (title: string) => string> = {
  en: title => `Done: ${title}`,
  fr: title => `Fait : ${title}`,
};

/** Work orders in calendars: of each the day on which it is to be done. What is skipped or cancelled is said to be. */
export class WorkOrderCalendar implements CalendarSource {
  readonly noun = workOrders;
  readonly permission = workOrderReadPermission;
  private readonly store: WorkOrderCalendarStore;

  constructor(orders: RecordStore, private readonly language: NoticeLanguage) {
    this.store = new WorkOrderCalendarStore(orders);
  }

  async events(filter: Filter, today: string): Promise<CalendarEvent[]> {
    const from = addDays(today, -pastDays);
    const asked = {
      from,
      to: addMonths(today, monthsAhead),
      since: `${from}T00:00:00Z`,
      limit: mostEvents,
    };
    const [living, deleted] = await Promise.all([
      this.store.planned({ filter }, asked),
      this.store.planned({ filter, deleted: true }, asked),
    ]);
    return [...living, ...deleted]
      .sort((a, b) => (a.plannedOn! < b.plannedOn! ? -1 : 1))
      .slice(0, mostEvents)
      .map(order => this.toEvent(order));
  }

  private toEvent(order: WorkOrder): CalendarEvent {
    const { id, ref, title, status, version, updatedAt, deletedAt } = order;
    return {
      // Of the order and not of the day: the event moves when the order does.
      uid: `work-order-${id}@parc`,
      when: { day: order.plannedOn! },
      summary: ends.has(status) ? doneWords[this.language](title) : title,
      description: describe(order),
      path: `/parc/maintenance/orders/${encodeURIComponent(ref)}`,
      sequence: version,
      changedAt: deletedAt ?? updatedAt,
      ...(deletedAt || withdrawals.has(status) ? { isCancelled: true } : {}),
    };
  }
}

const ends: ReadonlySet<string> = new Set(['done', 'partly-done']);
const withdrawals: ReadonlySet<string> = new Set(['skipped', 'cancelled']);

function describe(order: WorkOrder): string {
  const { ref, plan, location, assignee, estimatedMinutes } = order;
  const time = estimatedMinutes && `${estimatedMinutes} min`;
  return [ref, plan?.name, location?.name, assignee, time]
    .filter(Boolean)
    .join(' · ');
}
