import { addDays } from '../records/addPeriod';

/** So many days ago work may have been done that is entered today: a year of them. What is longer ago is a slip. */
const mostDaysAgo = 366;

/** Why nothing can have been done, or skipped, on a day. */
export type DayRefusal =
  | { refused: 'in-the-future'; date: string }
  | { refused: 'too-long-ago'; date: string };

/**
 * What is wrong with the day that somebody names for work that they enter today; undefined where nothing is. A year that
 * was mistyped would make its assets overdue by all that time, and their next order would be opened at once.
 */
export function whyNotDoneOn(
  date: string,
  today: string,
): DayRefusal | undefined {
  if (date > today) return { refused: 'in-the-future', date };
  return date < addDays(today, -mostDaysAgo)
    ? { refused: 'too-long-ago', date }
    : undefined;
}

/** What it says in English, after which day. */
export function dayRefusalMessage({ refused, date }: DayRefusal): string {
  return refused === 'in-the-future'
    ? `${date} is in the future`
    : `${date} is more than a year ago`;
}
