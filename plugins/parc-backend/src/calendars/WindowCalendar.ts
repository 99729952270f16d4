import {
  occurrencesOf,
  parcCalendarReadPermission,
  windows,
  type Filter,
  type Occurrence,
  type Window,
  type WindowKind,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import type { NoticeLanguage } from '../settings';
import type { CalendarEvent, CalendarSource, RecordStore } from '../records';
import { WindowStore } from './WindowStore';

/** What is past stays in a calendar so long, and so long it is said of a deleted window that it will not be. */
const pastDays = 31;
/** How far ahead a calendar looks. */
const monthsAhead = 12;
/** The most events of one calendar, the earliest first: programs give up on more. */
const mostEvents = 5_000;

const words: Record<NoticeLanguage, Record<WindowKind, string>> = {
  en: { maintenance: 'Maintenance window: ', freeze: 'Freeze: ' },
  fr: { maintenance: 'Fenêtre de maintenance : ', freeze: 'Gel : ' },
};

/** The windows in calendars: an event for each occurrence; what does not happen is cancelled. */
export class WindowCalendar implements CalendarSource {
  readonly noun = windows;
  readonly permission = parcCalendarReadPermission;
  private readonly store: WindowStore;

  constructor(
    windowRecords: RecordStore,
    private readonly language: NoticeLanguage,
  ) {
    this.store = new WindowStore(windowRecords);
  }

  async events(filter: Filter, today: string): Promise<CalendarEvent[]> {
    const day = DateTime.fromISO(today, { zone: 'utc' });
    const from = day.minus({ days: pastDays }).toISO()!;
    const to = day.plus({ months: monthsAhead }).toISO()!;
    const [living, deleted] = await Promise.all([
      this.store.find({ filter }, {}, from),
      this.store.find({ filter, deleted: true }, {}, from),
    ]);
    const justDeleted = deleted.filter(({ deletedAt }) => deletedAt! > from);
    return [...living, ...justDeleted]
      .flatMap(window => this.eventsOf(window, from, to))
      .sort((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1))
      .slice(0, mostEvents);
  }

  private eventsOf(window: Window, from: string, to: string): CalendarEvent[] {
    const { id, ref, name, kind, version, updatedAt, deletedAt } = window;
    const happening = deletedAt
      ? []
      : occurrencesOf(window, from, to, mostEvents);
    const isHappening = new Set(happening.map(each => each.from));
    const all = occurrencesOf({ ...window, except: [] }, from, to, mostEvents);
    return withDays(window, all).map(({ day, occurrence }) => ({
      // Of the day and not of the hour: the event moves when the window begins earlier or later.
      uid: `window-${id}-${day}@parc`,
      when: occurrence,
      summary: `${words[this.language][kind as WindowKind]}${name}`,
      description: describe(window),
      path: `/parc/calendars/windows/${encodeURIComponent(ref)}`,
      sequence: version,
      changedAt: deletedAt ?? updatedAt,
      ...(isHappening.has(occurrence.from) ? {} : { isCancelled: true }),
    }));
  }
}

/** Each occurrence with its day by the window's clock; the second of a day is `2026-12-05-2`. */
function withDays({ timeZone }: Window, occurrences: readonly Occurrence[]) {
  const counts = new Map<string, number>();
  return occurrences.map(occurrence => {
    const local = DateTime.fromISO(occurrence.from, { zone: timeZone });
    const day = local.toISODate()!;
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return { day: count === 1 ? day : `${day}-${count}`, occurrence };
  });
}

function beginningOf({ when }: CalendarEvent): string {
  return 'from' in when ? when.from : when.day;
}

function describe({ ref, location, entity, owner, reason }: Window): string {
  return [ref, location?.name, entity, owner, reason]
    .filter(Boolean)
    .join(' · ');
}
