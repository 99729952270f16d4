/** A day in three numbers: year, month (from 1) and day of the month. */
type Civil = [year: number, month: number, date: number];

/**
 * A day, `2026-12-31`, as how many days it is after 1970-01-01. Plain numbers: a forecast counts many thousand days, for
 * which moments with time zones take seconds (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms,
 * `days_from_civil`; years begin in March, so that the leap day is their last).
 */
export function toDayNumber(day: string): number {
  const [year, month, date] = toCivil(day);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * daysOfEra + daysBefore(yearOfEra) + dayOfYear - epoch;
}

/** The day that is so many days after 1970-01-01 (`civil_from_days`). */
export function fromDayNumber(number: number): string {
  const days = number + epoch;
  const era = Math.floor(days / daysOfEra);
  const dayOfEra = days - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - daysBefore(yearOfEra);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return fromCivil([year, month, date]);
}

/** `2026-12-31` → 2026, 12, 31. */
export function toCivil(day: string): Civil {
  return [
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
  ];
}

export function fromCivil([year, month, date]: Civil): string {
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Days of 400 years, after which the calendar repeats. */
const daysOfEra = 146_097;
/** Days from the beginning of March of the year 0 to 1970-01-01. */
const epoch = 719_468;

function daysBefore(yearOfEra: number): number {
  return (
    365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  );
}
