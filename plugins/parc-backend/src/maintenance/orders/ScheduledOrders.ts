import type { LocationService } from '../../locations';
import type {
  CalendarEvent,
  Narrowed,
  RecordService,
  Who,
} from '../../records';
import { timeOfOrder } from './timeOfOrder';
import {
  WorkOrderCalendarStore,
  type ScheduledOrder,
} from './WorkOrderCalendarStore';

/** An order, and when it is to be done. */
export interface TimedOrder extends ScheduledOrder {
  when: CalendarEvent['when'];
}

/** Which days, `YYYY-MM-DD`, both included; and how many orders at most. */
interface Asked {
  from: string;
  to: string;
  limit: number;
}

/** Work orders by when they are to be done, for calendars of any sort. */
export class ScheduledOrders {
  private readonly store: WorkOrderCalendarStore;

  constructor(
    private readonly orders: RecordService,
    private readonly ground: {
      locations: LocationService;
      companyTimeZone: string;
    },
  ) {
    this.store = new WorkOrderCalendarStore(orders.store);
  }

  /** Those that somebody may read, the earliest first; what is skipped or cancelled is left out. Throws a NotAllowedError for who may read none. */
  async between(who: Who, asked: Asked): Promise<TimedOrder[]> {
    const { filter } = await this.orders.narrow(who, { filter: [] });
    const stands = { not: { field: 'status', in: ['skipped', 'cancelled'] } };
    return this.timed(
      { filter: { all: [filter, stands] } },
      { ...asked, since: `${asked.from}T00:00:00Z` },
    );
  }

  private async timed(
    narrowed: Narrowed,
    asked: Asked & { since: string },
  ): Promise<TimedOrder[]> {
    const found = await this.store.planned(narrowed, asked);
    const { locations, companyTimeZone } = this.ground;
    const zones = await locations.store.timeZones(this.orders.store.knex, [
      ...new Set(found.flatMap(({ location }) => location?.id ?? [])),
    ]);
    return found.map(order => ({
      ...order,
      when: timeOfOrder(
        order,
        zones.get(order.location?.id ?? '') ?? companyTimeZone,
      ),
    }));
  }
}
