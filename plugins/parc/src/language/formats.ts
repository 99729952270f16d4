import { Duration } from 'luxon';
import { minorDigits, type Money } from '@parc/backstage-plugin-parc-common';

/** How values are written in one locale. */
export interface Formats {
  locale: string;
  number(value: number): string;
  percent(share: number): string;
  /** A share as a change: `+10 %`. */
  change(share: number): string;
  money(money: Money): string;
  /** Money without its minor units, for totals and charts. */
  roundMoney(money: Money): string;
  /** Money in as little space as possible, for the axis of a chart: `1.2M €`. */
  shortMoney(amount: number, currency: string): string;
  /** A calendar day, `YYYY-MM-DD`. */
  date(day: string): string;
  /** The same with its weekday: `Fri 25 Dec 2026`. */
  dayWithWeekday(day: string): string;
  /** From one day to another, both included: `14–20 Dec 2026`. */
  days(from: string, to: string): string;
  instant(instant: string): string;
  /** A time by some clock, `2026-12-05T22:00`, wherever the reader is. */
  localTime(time: string): string;
  /** From one instant to another by the clock of a zone: `Sat 5 Dec 2026, 22:00 – Sun 6 Dec 2026, 02:00`. */
  span(from: string, to: string, timeZone?: string): string;
  /** The day on which an instant is, by the clock of a zone. */
  dayIn(instant: string, timeZone: string): string;
  /** A day of the week, Monday being 0: `Monday`. */
  weekday(day: number): string;
  shortWeekday(day: number): string;
  /** A month, `YYYY-MM`: `April 2026`. */
  month(month: string): string;
  /** The same in as little space as possible, for the axis of a chart. */
  shortMonth(month: string): string;
  /** A length of time, `P3M`: `3 months`. */
  period(period: string): string;
  /** How large a file is: `1.2 MB`. */
  size(bytes: number): string;
  /** How long ago an instant was, from seconds to years: `3 minutes ago`. */
  ago(instant: string, now: number): string;
  /** How far a day is from another: `in 3 months`. */
  distance(day: string, today: string): string;
  compare(a: string, b: string): number;
  list(items: string[]): string;
  /** One of them: `a, b, or c`. */
  either(items: string[]): string;
}

/**
 * The browser's own variant of a language (`en-GB` for `en`), so that dates look as the reader writes them; not one that is
 * no locale (BCP 47), such as Chromium's `en-US@posix` where the system has none.
 */
export function localeOf(
  language: string,
  browserLocales: readonly string[],
): string {
  return (
    browserLocales.find(
      each => each.split('-')[0] === language && isLocale(each),
    ) ?? language
  );
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

/** Builds the formats of a locale once; Intl objects are slow to make and quick to use. */
export function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortMonth = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  const date = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const dayWithWeekday = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const localTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    locale,
    number: value => number.format(value),
    percent: share => percent.format(share),
    change: share => change.format(share),
    money: money => formatMoney(locale, money, minorDigits(money.currency)),
    roundMoney: money => formatMoney(locale, money, 0),
    shortMoney: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(amount),
    date: day => formatted(day, given => date.format(given)),
    dayWithWeekday: day =>
      formatted(day, given => dayWithWeekday.format(given)),
    days: (from, to) => date.formatRange(new Date(from), new Date(to)),
    instant: given => formatted(given, at => instant.format(at)),
    localTime: given => formatted(`${given}Z`, at => localTime.format(at)),
    span: (from, to, timeZone) => formatSpan(locale, from, to, timeZone),
    dayIn: (given, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(
        new Date(given),
      ),
    weekday: day => formatWeekday(locale, day, 'long'),
    shortWeekday: day => formatWeekday(locale, day, 'short'),
    month: given => formatted(given, at => month.format(at)),
    shortMonth: given => formatted(given, at => shortMonth.format(at)),
    period: given => formatPeriod(locale, given),
    size: bytes => formatSize(locale, bytes),
    ago: (given, now) => formatAgo(distance, given, now),
    distance: (day, today) => formatDistance(distance, day, today),
    compare: collator.compare,
    list: items => list.format(items),
    either: items => either.format(items),
  };
}

/** What cannot be read as a date is shown as it is: better odd than lost. */
function formatted(given: string, format: (date: Date) => string): string {
  const at = new Date(given);
  return Number.isNaN(at.getTime()) ? given : format(at);
}

function formatSpan(
  locale: string,
  from: string,
  to: string,
  timeZone: string | undefined,
): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).formatRange(new Date(from), new Date(to));
}

function formatWeekday(
  locale: string,
  day: number,
  weekday: 'long' | 'short',
): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1 + day)),
  );
}

/** What cannot be read as a period is shown as it is. */
function formatPeriod(locale: string, given: string): string {
  const period = Duration.fromISO(given, { locale });
  return period.isValid ? period.toHuman() : given;
}

/** Intl takes decimal text, so that an amount of 15 digits is not bent by a floating point number. */
function formatMoney(locale: string, money: Money, digits: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(money.amount as unknown as number);
}

const sizeUnits = [
  'byte',
  'kilobyte',
  'megabyte',
  'gigabyte',
  'terabyte',
] as const;

/** In steps of 1024, as file managers count. */
function formatSize(locale: string, bytes: number): string {
  const step = Math.min(
    Math.floor(Math.log2(Math.max(bytes, 1)) / 10),
    sizeUnits.length - 1,
  );
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: sizeUnits[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1024 ** step);
}

const agoUnits = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3_600, 24],
] as const;

function formatAgo(
  format: Intl.RelativeTimeFormat,
  instant: string,
  now: number,
): string {
  // Clocks differ a little: what came in just now was not in the future.
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000));
  const unit = agoUnits.find(([, size, most]) => seconds < size * most);
  if (unit) return format.format(-Math.floor(seconds / unit[1]), unit[0]);
  return formatDistance(
    format,
    instant.slice(0, 10),
    new Date(now).toISOString().slice(0, 10),
  );
}

const dayInMs = 86_400_000;
const daysInMonth = 30.44;
const daysInYear = 365.25;

function formatDistance(
  format: Intl.RelativeTimeFormat,
  day: string,
  today: string,
): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayInMs);
  const far = Math.abs(days);
  if (far < 45) return format.format(days, 'day');
  if (far < daysInYear * 1.5) {
    return format.format(Math.round(days / daysInMonth), 'month');
  }
  return format.format(Math.round(days / daysInYear), 'year');
}
