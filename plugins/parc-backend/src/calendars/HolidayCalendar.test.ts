import { HolidayCalendar } from './HolidayCalendar';

describe('public holidays', () => {
  const holidays = new HolidayCalendar();
  const nameOf = (country: string, region: string | undefined, day: string) =>
    holidays.holidayOf(country, region, day)?.name;

  // Code du travail, article L3133-1: eleven days; in Moselle and Alsace two more (L3134-13).
  it('of France are eleven, of Moselle and Alsace two more, each year', () => {
    for (const year of [2025, 2026, 2027, 2028]) {
      const days = Array.from({ length: 366 }, (_, index) =>
        new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
      ).filter(day => day.startsWith(String(year)));
      const count = (region?: string) =>
        days.filter(day => nameOf('FR', region, day)).length;
      // In 2008 and 2035 Ascension Day is on the 1st or 8th of May; in these years it is not.
      expect([count(), count('57'), count('67')]).toEqual([11, 13, 13]);
    }
  });

  it('of several days are all of them, and half days are none', () => {
    // The first three days of Shawwal and the half day before.
    expect(nameOf('TR', undefined, '2026-03-19')).toBeUndefined();
    expect(nameOf('TR', undefined, '2026-03-20')).toBeDefined();
    expect(nameOf('TR', undefined, '2026-03-21')).toBeDefined();
    expect(nameOf('TR', undefined, '2026-03-22')).toBeDefined();
    expect(nameOf('TR', undefined, '2026-03-24')).toBeUndefined();
  });

  it('are known of countries, their regions, and regions of these', () => {
    expect(holidays.isCountry('FR')).toBe(true);
    expect(holidays.isCountry('ZZ')).toBe(false);
    expect(holidays.isCountry('toString')).toBe(false);
    expect(holidays.isRegion('FR', '57')).toBe(true);
    expect(holidays.isRegion('FR', '75')).toBe(false);
    expect(holidays.isRegion('DE', 'BY-A')).toBe(true);
    expect(holidays.isRegion('DE', 'BY-Z')).toBe(false);
    expect(holidays.isRegion('LU', 'X')).toBe(false);
    // The Augsburg Peace Festival is kept in Augsburg alone.
    expect(nameOf('DE', 'BY-A', '2026-08-08')).toBeDefined();
    expect(nameOf('DE', 'BY', '2026-08-08')).toBeUndefined();
  });
});
