import {
  addDays,
  addMonths,
  workOrderReadPermission,
  workOrders,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import type { LocationService } from '../../locations';
import type { CalendarEvent, CalendarSource, RecordStore } from '../../records';
import type { NoticeLanguage } from '../../settings';
import { timeOfOrder } from './timeOfOrder';
import {
  WorkOrderCalendarStore,
  type ScheduledOrder,
} from './WorkOrderCalendarStore';

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

/** Work orders in calendars: of each the day on which it is to be done or, where its plan says when on that day, the time at its place. What is skipped or cancelled is said to be. */
export class WorkOrderCalendar implements CalendarSource {
  readonly noun = workOrders;
  readonly permission = workOrderReadPermission;
  private readonly store: WorkOrderCalendarStore;

  constructor(
    private readonly orders: RecordStore,
    private readonly locations: LocationService,
    private readonly settings: {
      companyTimeZone: string;
      language: NoticeLanguage;
    },
  ) {
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
    const orders = [...living, ...deleted]
      .sort((a, b) => (a.plannedOn! < b.plannedOn! ? -1 : 1))
      .slice(0, mostEvents);
    const zones = await this.locations.store.timeZones(
      this.orders.knex,
      orders.flatMap(({ location }) => location?.id ?? []),
    );
    const { companyTimeZone } = this.settings;
    return orders.map(order =>
      this.toEvent(
        order,
        zones.get(order.location?.id ?? '') ?? companyTimeZone,
      ),
    );
  }

  private toEvent(order: ScheduledOrder, zone: string): CalendarEvent {
    const { id, ref, title, status, version, updatedAt, deletedAt } = order;
    return {
      // Of the order and not of the day: the event moves when the order does.
      uid: `work-order-${id}@parc`,
      when: timeOfOrder(order, zone),
      summary: ends.has(status)
        ? doneWords[this.settings.language](title)
        : title,
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

function describe(order: ScheduledOrder): string {
  const { ref, plan, location, assignee, estimatedMinutes } = order;
  const time = estimatedMinutes && `${estimatedMinutes} min`;
  return [ref, plan?.name, location?.name, assignee, time]
    .filter(Boolean)
    .join(' · ');
}
