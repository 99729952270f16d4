import { addDays, addMonths } from '@parc/backstage-plugin-parc-common';

/** Periods that are looked at every time, from the shortest on; `year` is the one up to today. */
export const periods = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const;

/** First and last day of a period, as of a day; without a name the year up to that day. */
export function daysOfPeriod(
  period: string | undefined,
  today: string,
): { from: string; to: string } {
  const month = `${today.slice(0, 7)}-01`;
  const ahead = (Number(today.slice(5, 7)) - 1) % 3;
  const quarter = addMonths(month, -ahead);
  const year = `${today.slice(0, 4)}-01-01`;
  switch (period) {
    case 'this-month':
      return monthsFrom(month, 1);
    case 'last-month':
      return monthsFrom(addMonths(month, -1), 1);
    case 'this-quarter':
      return monthsFrom(quarter, 3);
    case 'last-quarter':
      return monthsFrom(addMonths(quarter, -3), 3);
    case 'this-year':
      return monthsFrom(year, 12);
    case 'last-year':
      return monthsFrom(addMonths(year, -12), 12);
    default:
      return { from: addDays(addMonths(today, -12), 1), to: today };
  }
}

function monthsFrom(from: string, months: number) {
  return { from, to: addDays(addMonths(from, months), -1) };
}
