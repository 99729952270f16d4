import { addDays } from '../records';
import type { CalendarValues } from './calendarFields';
import type { CalendarDay } from './calendarSchemas';
import {
  parseClosedOn,
  parseOpenOn,
  type ClosedOn,
  type DayRefusal,
  type OpenOn,
} from './parseClosedOn';
import { parseHours, type WeekHours } from './parseHours';
import { weekdayOf } from './weekdayOf';

/** What a public holiday is called. */
export interface HolidayName {
  name: string;
  nameFr?: string;
}

/** The public holiday that a day is, if it is one. */
export type Holidays = (day: string) => HolidayName | undefined;

/** A calendar that was read: what each day is follows from it. */
export interface WorkCalendar {
  week: WeekHours;
  closedOn: readonly ClosedOn[];
  openOn: readonly OpenOn[];
  holidays: Holidays;
}

/** What of a calendar's fields cannot be read. */
export type CalendarRefusal = DayRefusal & {
  field: 'hours' | 'closedOn' | 'openOn';
};

type Hours = Pick<CalendarValues, 'hours' | 'closedOn' | 'openOn'>;

/** So many days are looked at for an open one: what is closed for longer has none. */
const longestSearch = 400;

/** What is wrong with a calendar's hours and days; nothing when they can be read. */
export function checkCalendar(values: Hours): CalendarRefusal[] {
  const week = parseHours(values.hours);
  if ('refused' in week) return [{ ...week, field: 'hours' }];
  const refused = <F extends 'closedOn' | 'openOn'>(
    field: F,
    read: (text: string) => object,
  ) =>
    (values[field] ?? [])
      .map(read)
      .filter((each): each is DayRefusal => 'refused' in each)
      .map(each => ({ ...each, field }));
  return [
    ...refused('closedOn', parseClosedOn),
    ...refused('openOn', text => parseOpenOn(text, week)),
  ];
}

/** Reads a calendar's fields. Throws a RangeError on what {@link checkCalendar} refuses. */
export function readWorkCalendar(
  values: Hours,
  holidays: Holidays = () => undefined,
): WorkCalendar {
  const [refused] = checkCalendar(values);
  if (refused) throw new RangeError(`${refused.refused}: ${refused.part}`);
  const week = parseHours(values.hours) as WeekHours;
  return {
    week,
    closedOn: (values.closedOn ?? []).map(parseClosedOn) as ClosedOn[],
    openOn: (values.openOn ?? []).map(each =>
      parseOpenOn(each, week),
    ) as OpenOn[],
    holidays,
  };
}

/** What a day is. An open day goes before a closing, a closing before a holiday, a holiday before the weekday. */
export function dayOf(calendar: WorkCalendar, day: string): CalendarDay {
  const open = calendar.openOn.find(each => each.day === day);
  if (open) {
    const { intervals, name } = open;
    return {
      day,
      isOpen: true,
      intervals: [...intervals],
      reason: 'open-day',
      ...(name ? { name } : {}),
    };
  }
  const closed = closedBy(calendar, day);
  if (closed) return { day, isOpen: false, intervals: [], ...closed };
  const intervals = [...calendar.week[weekdayOf(day)]];
  return { day, isOpen: intervals.length > 0, intervals };
}

/** Whether work is done on a day. */
export function isBusinessDay(calendar: WorkCalendar, day: string): boolean {
  return dayOf(calendar, day).isOpen;
}

/** The first day after this one on which work is done; undefined when it would be more than 400 days away. */
export function nextBusinessDay(
  calendar: WorkCalendar,
  day: string,
): string | undefined {
  return findBusinessDay(calendar, day, 1);
}

/** The last day before this one on which work is done; undefined when it would be more than 400 days away. */
export function previousBusinessDay(
  calendar: WorkCalendar,
  day: string,
): string | undefined {
  return findBusinessDay(calendar, day, -1);
}

function findBusinessDay(
  calendar: WorkCalendar,
  day: string,
  step: 1 | -1,
): string | undefined {
  for (let count = 1; count <= longestSearch; count += 1) {
    const candidate = addDays(day, step * count);
    if (isBusinessDay(calendar, candidate)) return candidate;
  }
  return undefined;
}

function closedBy(
  { closedOn, holidays }: WorkCalendar,
  day: string,
): Pick<CalendarDay, 'reason' | 'name' | 'nameFr'> | undefined {
  const closing = closedOn.find(({ from, to }) => from <= day && day <= to);
  if (closing) {
    const { name } = closing;
    return { reason: 'closed', ...(name ? { name } : {}) };
  }
  const holiday = holidays(day);
  return holiday && { reason: 'holiday', ...holiday };
}
