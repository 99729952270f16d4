/**
 * A day as `YYYY-MM-DD` from the ways in which agents write it, times left out: ISO, `YYYY/MM/DD` (OCS), `YYYYMMDD`
 * (Windows), `DD/MM/YYYY` (FusionInventory's software), `MM/DD/YYYY` (firmware; also where the other cannot be).
 * Undefined when it is none.
 */
export function parseDay(
  given: string,
  order: 'day-first' | 'month-first' = 'day-first',
): string | undefined {
  const text = given.trim().slice(0, 40);
  const [, year, month, day] = yearFirst.exec(text) ?? compact.exec(text) ?? [];
  if (year) return toDay(year, month, day);
  const [, one, two, last] = yearLast.exec(text) ?? [];
  if (!last) return undefined;
  return order === 'day-first'
    ? toDay(last, two, one) ?? toDay(last, one, two)
    : toDay(last, one, two) ?? toDay(last, two, one);
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

function toDay(year: string, month: string, day: string): string | undefined {
  const isReal =
    Number(year) >= 1970 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month));
  return isReal
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

/** Day 0 of the next month is the last of this one. */
const daysIn = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
