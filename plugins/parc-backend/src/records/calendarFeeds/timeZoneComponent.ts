import { DateTime } from 'luxon';

/**
 * A time zone as a VTIMEZONE (RFC 5545, 3.6.5), from one year to another, both included: the offset with which they begin,
 * and each change of it. Changes are said one by one, as the IANA database of the machine has them: no rule would say
 * those of every zone. `zone` is of the IANA database.
 */
export function timeZoneComponent(
  zone: string,
  [fromYear, toYear]: readonly [number, number],
): string {
  const start = DateTime.fromObject({ year: fromYear }, { zone });
  const end = DateTime.fromObject({ year: toYear + 1 }, { zone });
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(start.offset, start),
    ...changesBetween(start, end).flatMap(({ before, after }) =>
      observance(before.offset, after),
    ),
    'END:VTIMEZONE',
  ].join('\r\n');
}

/** An offset from a moment on; its beginning is told by the clock of before. */
function observance(offsetBefore: number, from: DateTime): string[] {
  const kind = from.isInDST ? 'DAYLIGHT' : 'STANDARD';
  const onset = from.setZone('utc').plus({ minutes: offsetBefore });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset.toFormat("yyyyMMdd'T'HHmmss")}`,
    `TZOFFSETFROM:${offsetText(offsetBefore)}`,
    `TZOFFSETTO:${offsetText(from.offset)}`,
    `END:${kind}`,
  ];
}

interface OffsetChange {
  /** The last minute with the offset of before. */
  before: DateTime;
  /** The first with that of after. */
  after: DateTime;
}

/** No zone changes its offset twice within a fortnight, but for those that suspend summer time for Ramadan: a month. */
const stepDays = 14;

function changesBetween(start: DateTime, end: DateTime): OffsetChange[] {
  const changes: OffsetChange[] = [];
  for (let at = start; at < end; at = at.plus({ days: stepDays })) {
    const next = at.plus({ days: stepDays });
    if (next.offset !== at.offset) changes.push(changeBetween(at, next));
  }
  return changes;
}

/** Halves the time between until a minute is left. */
function changeBetween(before: DateTime, after: DateTime): OffsetChange {
  const minutes = Math.floor(after.diff(before, 'minutes').minutes);
  if (minutes <= 1) return { before, after };
  const middle = before.plus({ minutes: Math.floor(minutes / 2) });
  return middle.offset === before.offset
    ? changeBetween(middle, after)
    : changeBetween(before, middle);
}

/** `+0130`, from minutes. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return `${offset < 0 ? '-' : '+'}${parts
    .map(each => String(each).padStart(2, '0'))
    .join('')}`;
}
