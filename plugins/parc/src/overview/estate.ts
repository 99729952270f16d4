import { DateTime } from 'luxon';
import { assetStatuses } from '@parc/backstage-plugin-parc-common';

type Filters = Readonly<Record<string, readonly string[]>>;

/** What the company still has: retired and disposed assets are history. */
export const inHand: Filters = {
  status: assetStatuses.filter(
    each => each !== 'retired' && each !== 'disposed',
  ),
};

/** Periods within which a warranty's end asks for a decision, in days. */
export const warrantyPeriods = [30, 90, 365] as const;

/** Assets in hand whose warranty ends within so many days. */
export function warrantyFilters(today: string, days: number): Filters {
  return { ...inHand, warrantyEnd: [`${today}..${daysAfter(today, days)}`] };
}

/** Assets that somebody should have brought back. */
export function overdueFilters(today: string): Filters {
  return {
    status: ['deployed', 'in-repair'],
    expectedBack: [`..${daysAfter(today, -1)}`],
  };
}

/** Assets bought in a calendar year, those that are gone included. */
export function purchaseFilters(year: number): Filters {
  return { purchaseDate: [`${year}-01-01..${year}-12-31`] };
}

/** The last years, the oldest first. */
export function lastYears(today: string, count: number): number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: count }, (_, at) => last - count + 1 + at);
}

/** A day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  return DateTime.fromISO(day).plus({ days }).toISODate() ?? day;
}
