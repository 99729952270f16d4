import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { CalendarEvent } from './CalendarSource';

/** How often programs are asked to look again, in seconds; they do as they like. */
const refreshSeconds = 6 * 60 * 60;

/**
 * A calendar as text (RFC 5545): an all-day event each, which makes nobody busy. It depends on nothing but its records,
 * so it is the same text until one of them changes.
 */
export function toCalendar(
  name: string,
  events: readonly CalendarEvent[],
  portalUrl: string,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Parc', product: 'Parc', language: 'EN' },
    ttl: refreshSeconds,
  });
  for (const event of [...events].sort(inOrder)) {
    const { uid, day, summary, description, path, sequence, changedAt } = event;
    calendar.createEvent({
      id: uid,
      start: DateTime.fromISO(day, { zone: 'utc' }),
      allDay: true,
      summary,
      description,
      ...(path ? { url: `${portalUrl}${path}` } : {}),
      sequence,
      stamp: DateTime.fromISO(changedAt, { zone: 'utc' }),
      lastModified: DateTime.fromISO(changedAt, { zone: 'utc' }),
      transparency: ICalEventTransparency.TRANSPARENT,
      status: event.isCancelled
        ? ICalEventStatus.CANCELLED
        : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

function inOrder(a: CalendarEvent, b: CalendarEvent): number {
  return `${a.day} ${a.uid}` < `${b.day} ${b.uid}` ? -1 : 1;
}
