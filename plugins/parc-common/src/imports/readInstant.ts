import { DateTime } from 'luxon';
import type { CellProblemCode } from './cellValue';
import { readDate } from './readDate';
import type { ColumnReading } from './reading';

/** `22:00`, `22:00:30.5`, `10:00 pm`, after a date; with what may say the zone. */
const time =
  /[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])m)?(?:\s?(Z|[+-]\d{2}:?\d{2}))?$/i;

/** A moment as files write it: a day, an hour, and the zone where it is not the given one. In UTC. */
export function readInstant(
  text: string,
  reading: ColumnReading,
  zone: string,
): { instant: string } | { refused: CellProblemCode } {
  const [written, hour, minute, second = '0', half, offset] =
    time.exec(text) ?? [];
  if (!written) return { refused: 'not-an-instant' };
  const day = readDate(text.slice(0, -written.length), reading);
  if ('refused' in day) return { refused: day.refused };
  const given = DateTime.fromISO(day.date, { zone: zoneOf(offset, zone) }).set({
    hour: half ? (Number(hour) % 12) + (isAfternoon(half) ? 12 : 0) : +hour,
    minute: +minute,
    second: +second,
  });
  const isThere = +hour < 24 && +minute < 60 && +second < 60;
  return given.isValid && isThere
    ? { instant: given.toUTC().toISO() }
    : { refused: 'not-an-instant' };
}

function isAfternoon(half: string): boolean {
  return half.toLowerCase() === 'p';
}

function zoneOf(offset: string | undefined, zone: string): string {
  if (!offset) return zone;
  return offset.toUpperCase() === 'Z' ? 'UTC' : `UTC${offset}`;
}
