import type { HolidayName } from '@parc/backstage-plugin-parc-common';
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

/** So many years of countries and regions are kept, some kilobytes each. */
const mostYears = 500;

/** The public holidays of countries and their regions, in English and French, by the package date-holidays. */
export class HolidayCalendar {
  private readonly world = new Holidays();
  private readonly years = new Map<string, ReadonlyMap<string, HolidayName>>();

  isCountry(country: string): boolean {
    return Object.hasOwn(this.world.getCountries(), country);
  }

  /** Whether a country has such a region with holidays of its own: `57`, or one within it, `BY-A`. */
  isRegion(country: string, region: string): boolean {
    const [state, part] = region.split('-');
    if (!Object.hasOwn(this.world.getStates(country) ?? {}, state))
      return false;
    return (
      part === undefined ||
      Object.hasOwn(this.world.getRegions(country, state) ?? {}, part)
    );
  }

  /** The public holiday that a day is there; a country that is not known has none. */
  holidayOf(
    country: string,
    region: string | undefined,
    day: string,
  ): HolidayName | undefined {
    return this.yearOf(country, region, Number(day.slice(0, 4))).get(day);
  }

  private yearOf(
    country: string,
    region: string | undefined,
    year: number,
  ): ReadonlyMap<string, HolidayName> {
    const key = `${country} ${region ?? ''} ${year}`;
    const known = this.years.get(key);
    if (known) return known;
    const made = read(country, region, year);
    const [oldest] = this.years.keys();
    if (this.years.size >= mostYears) this.years.delete(oldest);
    this.years.set(key, made);
    return made;
  }
}

function read(
  country: string,
  region: string | undefined,
  year: number,
): ReadonlyMap<string, HolidayName> {
  const [state, part] = region?.split('-') ?? [];
  const holidays = new Holidays();
  holidays.init(country, state, part, { types: ['public'] });
  const inFrench = holidays.getHolidays(year, 'fr');
  const found = new Map<string, HolidayName>();
  for (const [index, each] of holidays.getHolidays(year, 'en').entries()) {
    const { name: nameFr } = inFrench[index];
    const holiday =
      nameFr === each.name ? { name: nameFr } : { name: each.name, nameFr };
    for (const day of daysOf(each)) found.set(day, found.get(day) ?? holiday);
  }
  return found;
}

/** The whole days of a holiday: some begin the evening before, some last for several. */
function daysOf({
  date,
  start,
  end,
}: {
  date: string;
  start: Date;
  end: Date;
}) {
  const begin = DateTime.fromSQL(date.slice(0, 19), { zone: 'utc' });
  const until = begin.plus({ milliseconds: end.getTime() - start.getTime() });
  const days: string[] = [];
  let day = begin.startOf('day');
  if (day < begin) day = day.plus({ days: 1 });
  for (
    ;
    day.plus({ days: 1 }) <= until.plus({ hours: 1 });
    day = day.plus({ days: 1 })
  )
    days.push(day.toISODate()!);
  return days;
}
