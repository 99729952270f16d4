import { NotAllowedError } from '@backstage/errors';
import {
  mostCalendarChanges,
  mostCalendarOrders,
  type CalendarChange,
  type CalendarWorkOrder,
  type Change,
  type ChangeCalendarAnswer,
  type ChangeCalendarQuery,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { checkCalendarRange, type WindowService } from '../../calendars';
import type { ScheduledOrders, TimedOrder } from '../../maintenance';
import type { RecordService, Who } from '../../records';
import { ChangeCalendarStore } from './ChangeCalendarStore';
import type { SystemsOfItems } from './SystemsOfItems';

/** What stands in the calendar beside changes, and when its days begin. */
export interface ChangeCalendarGround {
  windows: WindowService;
  scheduledOrders: ScheduledOrders;
  systems: SystemsOfItems;
  companyTimeZone: string;
}

/** The calendar of changes, with the windows, the freezes and the maintenance around them. */
export class ChangeCalendarService {
  private readonly store: ChangeCalendarStore;

  constructor(
    private readonly changes: RecordService,
    private readonly ground: ChangeCalendarGround,
  ) {
    this.store = new ChangeCalendarStore(changes.store);
  }

  /** From one day to another. Throws an InputError for a range that is too long, or ends before it begins. */
  async of(
    who: Who,
    range: ChangeCalendarQuery,
  ): Promise<ChangeCalendarAnswer> {
    checkCalendarRange(range.from, range.to);
    const [changes, windows, orders] = await Promise.all([
      this.changesOf(who, range),
      orNone(this.ground.windows.occurrences(who, range), noWindows),
      orNone(this.ordersOf(who, range), []),
    ]);
    return {
      changes: changes.items,
      windows: windows.items,
      workOrders: orders.slice(0, mostCalendarOrders).map(toCalendarOrder),
      isCut:
        changes.isCut || windows.isCut || orders.length > mostCalendarOrders,
    };
  }

  private async changesOf(who: Who, { from, to }: ChangeCalendarQuery) {
    const narrowed = await this.changes.narrow(who, { filter: [] });
    const zone = { zone: this.ground.companyTimeZone };
    const end = DateTime.fromISO(to, zone).plus({ days: 1 });
    const found = await this.store.between(
      { filter: { all: [narrowed.filter, notCanceled] } },
      {
        from: DateTime.fromISO(from, zone).toUTC().toISO()!,
        to: end.toUTC().toISO()!,
        limit: mostCalendarChanges + 1,
      },
    );
    const shown = found.slice(0, mostCalendarChanges);
    const { systemsOf, isCut } = await this.ground.systems.of(
      shown.flatMap(({ items = [] }) => items),
      'credentials' in who ? who.credentials : undefined,
    );
    return {
      items: shown.map(each => toCalendarChange(each, systemsOf)),
      isCut: isCut || found.length > shown.length,
    };
  }

  private ordersOf(who: Who, range: ChangeCalendarQuery) {
    const { scheduledOrders } = this.ground;
    const limit = mostCalendarOrders + 1;
    return scheduledOrders.between(who, { ...range, limit });
  }
}

const notCanceled = { not: { field: 'status', in: ['canceled'] } };
const noWindows = { items: [], isCut: false };

/** Who may not read what stands beside changes has them without it. */
async function orNone<T>(asked: Promise<T>, none: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotAllowedError) return none;
    throw error;
  }
}

function toCalendarChange(
  change: Change,
  systemsOf: (item: string) => readonly string[],
): CalendarChange {
  const { id, ref, title, owner, items = [], riskLevel } = change;
  const { type, status, conflictState } = change as unknown as CalendarChange;
  return {
    id,
    ref,
    title,
    type,
    status,
    from: change.windowStart!,
    to: change.windowEnd!,
    items,
    systems: [...new Set(items.flatMap(systemsOf))],
    owner,
    ...(riskLevel
      ? { riskLevel: riskLevel as CalendarChange['riskLevel'] }
      : {}),
    conflictState,
  };
}

function toCalendarOrder(order: TimedOrder): CalendarWorkOrder {
  const { id, ref, title, status, assignee, team, when } = order;
  const owner = assignee ?? team;
  return {
    id,
    ref,
    title,
    status: status as CalendarWorkOrder['status'],
    ...('day' in when
      ? { from: when.day, to: when.day }
      : { from: when.from, to: when.to }),
    ...(owner ? { owner } : {}),
  };
}
