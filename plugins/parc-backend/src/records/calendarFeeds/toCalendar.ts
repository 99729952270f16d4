import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { CalendarEvent } from './CalendarSource';

/** How often programs are asked to look again, in seconds; they do as they like. */
const refreshSeconds = 6 * 60 * 60;

/**
 * A calendar as text (RFC 5545): events that make nobody busy, moments in UTC. It depends on nothing but its records, so
 * it is the same text until one of them changes.
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
    const { uid, when, summary, description, path, sequence, changedAt } =
      event;
    calendar.createEvent({
      id: uid,
      ...timesOf(when),
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

function timesOf(when: CalendarEvent['when']) {
  const at = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
  return 'day' in when
    ? { start: at(when.day), allDay: true }
    : { start: at(when.from), end: at(when.to) };
}

function inOrder(a: CalendarEvent, b: CalendarEvent): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

function orderOf({ when, uid }: CalendarEvent): string {
  return `${'day' in when ? when.day : when.from} ${uid}`;
}
