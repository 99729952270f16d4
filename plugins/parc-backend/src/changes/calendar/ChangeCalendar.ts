import {
  changeReadPermission,
  changes,
  type Change,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import type { CalendarEvent, CalendarSource, RecordStore } from '../../records';
import { ChangeCalendarStore } from './ChangeCalendarStore';

/** What is past, and what will not be, stays in a calendar so long. */
const pastDays = 90;
/** How far ahead a calendar looks. */
const monthsAhead = 12;
/** The most events of one calendar, the earliest first: programs give up on more. */
const mostEvents = 5_000;

/** Changes in calendars: each from its beginning to its end; what is cancelled or deleted is said to be. */
export class ChangeCalendar implements CalendarSource {
  readonly noun = changes;
  readonly permission = changeReadPermission;
  private readonly store: ChangeCalendarStore;

  constructor(changeRecords: RecordStore) {
    this.store = new ChangeCalendarStore(changeRecords);
  }

  async events(filter: Filter, today: string): Promise<CalendarEvent[]> {
    const day = DateTime.fromISO(today, { zone: 'utc' });
    const span = {
      from: day.minus({ days: pastDays }).toISO()!,
      to: day.plus({ months: monthsAhead }).toISO()!,
      since: day.minus({ days: pastDays }).toISO()!,
      limit: mostEvents,
    };
    const [living, deleted] = await Promise.all([
      this.store.between({ filter }, span),
      this.store.between({ filter, deleted: true }, span),
    ]);
    return [...living, ...deleted]
      .sort((a, b) => (a.windowStart! < b.windowStart! ? -1 : 1))
      .slice(0, mostEvents)
      .map(toEvent);
  }
}

function toEvent(change: Change): CalendarEvent {
  const { id, ref, title, owner, status, version, updatedAt, deletedAt } =
    change;
  return {
    // Of the change and not of its hour: the event moves when the change does.
    uid: `change-${id}@parc`,
    when: { from: change.windowStart!, to: change.windowEnd! },
    summary: `${ref} ${title}`,
    description: [owner, ...(change.items ?? [])].join(' · '),
    path: `/parc/changes/${encodeURIComponent(ref)}`,
    sequence: version,
    changedAt: deletedAt ?? updatedAt,
    ...(deletedAt || status === 'canceled' ? { isCancelled: true } : {}),
  };
}
