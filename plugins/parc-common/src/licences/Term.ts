import { addDays, addMonths, daysBetween } from '../records/addPeriod';

/** A term of a licence: from its first to its last day, both included. */
export interface Term {
  from: string;
  /** Empty when it has no end. */
  to?: string;
}

/**
 * The term that follows another by so many times its own length; undefined where it has no end, for then nobody knows
 * how long the next would be. A term of whole months is followed by whole months: `2026-01-31`–`2026-02-27` (one month)
 * by `2026-02-28`–`2026-03-30`; any other by as many days.
 */
export function laterTerm(
  term: Term,
  times: number,
): Required<Term> | undefined {
  const { from, to } = term;
  if (to === undefined || to < from) return undefined;
  const months = wholeMonths(from, addDays(to, 1));
  if (months !== undefined) {
    return {
      from: addMonths(from, months * times),
      to: addDays(addMonths(from, months * (times + 1)), -1),
    };
  }
  const days = daysBetween(from, to) + 1;
  return { from: addDays(from, days * times), to: addDays(to, days * times) };
}

/** How many times a term repeats before the first that ends on this day or later: 0 when it does so itself. */
export function timesUntil(term: Required<Term>, day: string): number {
  if (term.to >= day) return 0;
  const days = daysBetween(term.from, term.to) + 1;
  // Months differ by up to three days, so this may be too early, and never by much.
  let times = Math.max(
    0,
    Math.floor(daysBetween(term.to, day) / (days * 1.11)),
  );
  while ((laterTerm(term, times)?.to ?? day) < day) times += 1;
  return times;
}

/** How many months after the first day the second is, if it is that exactly. */
function wholeMonths(from: string, next: string): number | undefined {
  const [[year, month], [nextYear, nextMonth]] = [from, next].map(each =>
    each.split('-').map(Number),
  );
  const months = 12 * (nextYear - year) + nextMonth - month;
  return months > 0 && addMonths(from, months) === next ? months : undefined;
}
