import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { CalendarEvent } from './CalendarSource';
import { timeZoneComponent } from './timeZoneComponent';

/** How often programs are asked to look again, in seconds; they do as they like. */
const refreshSeconds = 6 * 60 * 60;

/**
 * A calendar as text (RFC 5545): events that make nobody busy. It depends on nothing but its records, so
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
  const years = yearsOf(events);
  calendar.timezone({
    name: null,
    generator: zone => timeZoneComponent(zone, years),
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
  if ('day' in when) return { start: inZone(when.day), allDay: true };
  const { from, to, zone } = when;
  return {
    start: inZone(from, zone),
    end: inZone(to, zone),
    ...(zone ? { timezone: zone } : {}),
  };
}

function inZone(text: string, zone = 'utc'): DateTime {
  return DateTime.fromISO(text, { zone: 'utc' }).setZone(zone);
}

/** The years of what is told by the clock of a zone: that of its first moment may be another one there. */
function yearsOf(events: readonly CalendarEvent[]): [number, number] {
  const years = events.flatMap(({ when }) =>
    'zone' in when ? [Number(when.from.slice(0, 4))] : [],
  );
  return [Math.min(...years) - 1, Math.max(...years) + 1];
}

function inOrder(a: CalendarEvent, b: CalendarEvent): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

function orderOf({ when, uid }: CalendarEvent): string {
  return `${'day' in when ? when.day : when.from} ${uid}`;
}
