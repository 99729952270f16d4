import { addDays } from '../records/addPeriod';
import type { DueWindow } from './DueWindow';

/**
 * The day on which to do what is due. The target, or today if that has passed. Where the place is closed then: its next
 * open day, unless the window closes before; then the last open day before, from today and from the window's opening
 * on. It is the Modified Following convention (ISDA 2006 Definitions, section 4.12), with the window in place of the
 * month. Where the window has closed, or has no open day left, the next open day: work is late rather than on a day on
 * which nobody is there. Undefined where none of the next 366 days is open. In SQL: the open days of the place, a row
 * each, joined `between from_day and to_day`, `min(day) filter (where day >= start)`, else `max(day)`.
 */
export function plannedDay(
  window: DueWindow,
  today: string,
  isOpen: (day: string) => boolean,
): string | undefined {
  const start = window.target > today ? window.target : today;
  const earliest = window.from > today ? window.from : today;
  return (
    firstOpen(start, 1, isOpen, day => day <= window.to) ??
    firstOpen(start, -1, isOpen, day => day >= earliest) ??
    firstOpen(start, 1, isOpen, () => true)
  );
}

/** As far as anybody looks for an open day. */
const daysOfYear = 366;

function firstOpen(
  start: string,
  step: 1 | -1,
  isOpen: (day: string) => boolean,
  isInReach: (day: string) => boolean,
): string | undefined {
  for (let days = 0; days <= daysOfYear; days += 1) {
    const day = addDays(start, step * days);
    if (!isInReach(day)) return undefined;
    if (isOpen(day)) return day;
  }
  return undefined;
}
