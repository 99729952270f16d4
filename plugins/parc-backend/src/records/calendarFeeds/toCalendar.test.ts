import ICAL from 'ical.js';
import type { CalendarEvent } from './CalendarSource';
import { toCalendar } from './toCalendar';

const work = (
  uid: string,
  when: CalendarEvent['when'],
  values: Partial<CalendarEvent> = {},
): CalendarEvent => ({
  uid,
  when,
  summary: `Check; the “${uid}”, and whatever else there is to be checked in that room`,
  sequence: 1,
  changedAt: '2026-01-02T03:04:05.000Z',
  path: '/parc/maintenance/orders/WO-1',
  ...values,
});
const textOf = (...events: CalendarEvent[]) =>
  toCalendar('Work', events, 'https://portal.example');
/** As a calendar program that shares nothing with who wrote it reads it, with the zones that the text brings along. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const each of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(each);
  return calendar.getAllSubcomponents('vevent').map(component => {
    const { uid, startDate, endDate, sequence } = new ICAL.Event(component);
    return {
      uid,
      sequence,
      local: startDate.toString(),
      zone: startDate.zone?.tzid,
      from: startDate.toJSDate().toISOString(),
      to: endDate.toJSDate().toISOString(),
      isAllDay: startDate.isDate,
      status: component.getFirstPropertyValue('status'),
    };
  });
};
const inZone = (zone: string, from: string, to: string) => ({ zone, from, to });

describe('a calendar', () => {
  it('tells times by the clock of their place, before and after it is put forward and back', () => {
    const paris = (from: string, to: string) =>
      inZone('Europe/Paris', from, to);
    const text = textOf(
      work('winter', paris('2026-03-27T18:00:00Z', '2026-03-27T21:00:00Z')),
      work('summer', paris('2026-03-30T17:00:00Z', '2026-03-30T20:00:00Z')),
      work('autumn', paris('2026-10-26T18:00:00Z', '2026-10-26T21:00:00Z')),
      work(
        'new-york',
        inZone(
          'America/New_York',
          '2027-01-01T03:00:00Z',
          '2027-01-01T05:00:00Z',
        ),
      ),
    );
    expect(
      read(text).map(({ uid, local, from, to, zone }) => [
        ...[uid, local, from, to, zone],
      ]),
    ).toEqual([
      [
        'winter',
        '2026-03-27T19:00:00',
        '2026-03-27T18:00:00.000Z',
        '2026-03-27T21:00:00.000Z',
        'Europe/Paris',
      ],
      [
        'summer',
        '2026-03-30T19:00:00',
        '2026-03-30T17:00:00.000Z',
        '2026-03-30T20:00:00.000Z',
        'Europe/Paris',
      ],
      [
        'autumn',
        '2026-10-26T19:00:00',
        '2026-10-26T18:00:00.000Z',
        '2026-10-26T21:00:00.000Z',
        'Europe/Paris',
      ],
      [
        'new-york',
        '2026-12-31T22:00:00',
        '2027-01-01T03:00:00.000Z',
        '2027-01-01T05:00:00.000Z',
        'America/New_York',
      ],
    ]);
    // When the clocks of the two are changed in 2026, by the clock of before.
    for (const onset of ['20260329T020000', '20261025T030000'])
      expect(text).toContain(`DTSTART:${onset}`);
    for (const onset of ['20260308T020000', '20261101T020000'])
      expect(text).toContain(`DTSTART:${onset}`);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
  });

  it('has days without a clock, moments in UTC, and what will not be as cancelled', () => {
    const text = textOf(
      work('day', { day: '2026-03-29' }, { sequence: 3 }),
      work(
        'moment',
        { from: '2026-04-01T10:00:00Z', to: '2026-04-01T11:00:00Z' },
        { isCancelled: true },
      ),
    );
    expect(read(text)).toMatchObject([
      { uid: 'day', local: '2026-03-29', isAllDay: true, sequence: 3 },
      { uid: 'moment', from: '2026-04-01T10:00:00.000Z', status: 'CANCELLED' },
    ]);
    expect(text).not.toContain('VTIMEZONE');
  });

  it('is text as RFC 5545 has it: short lines that end in CR LF, escaped, with a stamp', () => {
    const text = textOf(
      work(
        'one',
        inZone('Asia/Kolkata', '2026-04-01T10:00:00Z', '2026-04-01T11:00:00Z'),
      ),
    );
    const lines = text.split('\r\n');
    expect(lines.every(line => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('TZOFFSETTO:+0530');
    expect(text).toContain('DTSTAMP:20260102T030405Z');
    expect(text).toContain('SUMMARY:Check\\; the “one”\\, and');
  });
});
