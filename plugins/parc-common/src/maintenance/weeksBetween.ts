import { weekdayOf } from '../calendars';
import { addDays, daysBetween } from '../records/addPeriod';

/** A week of ISO 8601, as far as it is asked for: `2026-W53`, its first and its last day. */
export interface Week {
  week: string;
  from: string;
  to: string;
}

/** The weeks of ISO 8601, Monday to Sunday, from one day to another, both included; the first and the last cut off there. */
export function weeksBetween(from: string, to: string): Week[] {
  const weeks: Week[] = [];
  for (let day = from; day <= to; ) {
    const sunday = addDays(day, 6 - weekdayOf(day));
    weeks.push({
      week: weekOf(day),
      from: day,
      to: sunday < to ? sunday : to,
    });
    day = addDays(sunday, 1);
  }
  return weeks;
}

/** A week is of the year that its Thursday is in (ISO 8601-1:2019, 4.3.5). */
function weekOf(day: string): string {
  const thursday = addDays(day, 3 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
