import {
  addDays,
  addMonths,
  weekdayOf,
} from '@parc/backstage-plugin-parc-common';

/** The days of a month, `2026-12`, week by week, Monday first; undefined where a week lies in another month. */
export function weeksOf(month: string): Array<Array<string | undefined>> {
  const first = `${month}-01`;
  const monday = addDays(first, -weekdayOf(first));
  const weeks: Array<Array<string | undefined>> = [];
  for (
    let day = monday;
    day < addMonths(first, 1);
    day = addDays(day, daysOfWeek)
  ) {
    weeks.push(
      Array.from({ length: daysOfWeek }, (_, at) => addDays(day, at)).map(
        each => (each.startsWith(month) ? each : undefined),
      ),
    );
  }
  return weeks;
}

/** A month so many months later: `2026-12`, 1 → `2027-01`. */
export function addToMonth(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 'YYYY-MM'.length);
}

const daysOfWeek = 7;
