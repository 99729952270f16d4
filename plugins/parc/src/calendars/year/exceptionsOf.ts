import { addDays, type CalendarDay } from '@parc/backstage-plugin-parc-common';

/** Days in a row that are not as their weekdays say, for one reason. */
export interface ExceptionalDays {
  first: CalendarDay;
  last: CalendarDay;
}

/** What is out of the ordinary in a calendar, in order; a closing of several days is one. */
export function exceptionsOf(days: readonly CalendarDay[]): ExceptionalDays[] {
  const found: ExceptionalDays[] = [];
  for (const day of days.filter(each => each.reason)) {
    const before = found.at(-1);
    if (before && goesOn(before.last, day)) before.last = day;
    else found.push({ first: day, last: day });
  }
  return found;
}

function goesOn(before: CalendarDay, day: CalendarDay): boolean {
  return (
    day.reason === 'closed' &&
    before.reason === 'closed' &&
    before.name === day.name &&
    addDays(before.day, 1) === day.day
  );
}
