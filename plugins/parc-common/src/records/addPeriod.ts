import { fromCivil, fromDayNumber, toCivil, toDayNumber } from './dayNumber';

/** An ISO 8601 duration of whole years, months, weeks or days: `P3M`. */
export const periodPattern =
  /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/;

/** A length of time in whole calendar months and days: what a year is, and a week, is fixed; a month is not. */
export interface Period {
  months: number;
  days: number;
}

/** `P1Y2W` → 12 months and 14 days. Throws a RangeError on what is no period of `periodPattern`. */
export function parsePeriod(period: string): Period {
  const parts = periodPattern.exec(period);
  if (!parts) throw new RangeError(`${period} is no period such as P3M`);
  const [years, months, weeks, days] = parts
    .slice(1)
    .map(each => Number.parseInt(each ?? '0', 10));
  return { months: 12 * years + months, days: 7 * weeks + days };
}

/**
 * A day so many periods later, or earlier where `times` is negative: `2027-03-31`, `P3M`, -1 → `2026-12-31`. Months
 * first: the same day of that month or, where it has none such, its last (Regulation (EEC, Euratom) No 1182/71,
 * article 3(2)(c)); then days. PostgreSQL's `date + interval` is the same.
 */
export function addPeriod(
  day: string,
  period: string | Period,
  times = 1,
): string {
  const { months, days } =
    typeof period === 'string' ? parsePeriod(period) : period;
  return addDays(addMonths(day, months * times), days * times);
}

/** A day so many days later: `2026-12-31`, 1 → `2027-01-01`. */
export function addDays(day: string, days: number): string {
  return days === 0 ? day : fromDayNumber(toDayNumber(day) + days);
}

/** The same day so many months later, or the last of that month: `2027-05-31`, -3 → `2027-02-28`. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = toCivil(day);
  const moved = 12 * year + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(moved / 12), (moved % 12) + 1];
  return fromCivil([toYear, toMonth, Math.min(date, lastOf(toYear, toMonth))]);
}

/** How many days later the second day is. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** How many days a month has. */
function lastOf(year: number, month: number): number {
  if (month === 2) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return isLeap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
