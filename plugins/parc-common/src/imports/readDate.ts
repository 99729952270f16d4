import { foldText } from '../records/foldText';
import type { ColumnReading } from './reading';

/** A text that is a date in some way of writing. Whether the day exists is not looked at. */
export type DateShape =
  | { kind: 'iso'; year: number; month: number; day: number }
  /** The month is in letters. */
  | {
      kind: 'named';
      year: number;
      month: number;
      day: number;
      isShortYear: boolean;
    }
  /** Two numbers of which either may be the day, and a year. */
  | {
      kind: 'numbers';
      first: number;
      second: number;
      year: number;
      isShortYear: boolean;
    };

const iso =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const compact = /^(19|20)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const numbers =
  /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i;
const dayNameYear =
  /^(\d{1,2})(?:er|st|nd|rd|th)?[ .\-/]+(\p{L}{3,10})\.?[ ,.\-/]+(\d{4}|\d{2})$/u;
const nameDayYear = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** Full and short, in English and French, without accents. */
const months: readonly string[] = [
  'january jan janvier janv',
  'february feb fevrier fevr fev',
  'march mar mars',
  'april apr avril avr',
  'may mai',
  'june jun juin',
  'july jul juillet juil',
  'august aug aout',
  'september sep sept septembre',
  'october oct octobre',
  'november nov novembre',
  'december dec decembre',
];
const monthByName = new Map(
  months.flatMap((names, index) =>
    names.split(' ').map(name => [name, index + 1] as const),
  ),
);

/** `févr` → 2. */
export function monthNamed(name: string): number | undefined {
  return monthByName.get(foldText(name));
}

/** What kind of date a text is, if it is one. */
export function dateShape(text: string): DateShape | undefined {
  if (text.length > 40 || !/\d/.test(text)) return undefined;
  const [, year, , month, day] = iso.exec(text) ?? [];
  if (year) return { kind: 'iso', year: +year, month: +month, day: +day };
  const [, first, , second, end] = numbers.exec(text) ?? [];
  if (first) {
    const isShortYear = end.length === 2;
    return {
      kind: 'numbers',
      first: +first,
      second: +second,
      year: +end,
      isShortYear,
    };
  }
  return namedShape(text);
}

function namedShape(text: string): DateShape | undefined {
  const [, day, name, year] = dayNameYear.exec(text) ?? [];
  const [, nameFirst, dayAfter, longYear] = nameDayYear.exec(text) ?? [];
  const month = monthNamed(name ?? nameFirst ?? '');
  if (!month) return undefined;
  return {
    kind: 'named',
    year: Number(year ?? longYear),
    month,
    day: Number(day ?? dayAfter),
    isShortYear: (year ?? longYear).length === 2,
  };
}

/** Which orders a date of two numbers can have: days beyond 12 decide it. */
export function ordersOf(shape: { first: number; second: number }) {
  const { first, second } = shape;
  return {
    dayFirst: first >= 1 && first <= 31 && second >= 1 && second <= 12,
    monthFirst: first >= 1 && first <= 12 && second >= 1 && second <= 31,
  };
}

/** What a text says as a date, `YYYY-MM-DD`; or why not, with what it may have meant. */
export type DateReading =
  | { date: string }
  | {
      refused: 'not-a-date' | 'no-such-date' | 'date-order' | 'century';
      suggestion?: string;
    };

/** Reads a date as its column is written. A time of day is left out. */
export function readDate(text: string, reading: ColumnReading): DateReading {
  const shape = dateShape(text);
  if (!shape) return readDigits(text);
  if (shape.kind === 'iso') return existing(shape.year, shape.month, shape.day);
  if (shape.isShortYear && reading.century === undefined)
    return { refused: 'century' };
  const year = shape.isShortYear
    ? fullYear(shape.year, reading.century!)
    : shape.year;
  if (shape.kind === 'named') return existing(year, shape.month, shape.day);
  const { first, second } = shape;
  const can = ordersOf(shape);
  // 05/05/2024 is the same in either order.
  const order = first === second ? 'dayFirst' : reading.dateOrder;
  if (!order) {
    if (can.dayFirst === can.monthFirst)
      return { refused: can.dayFirst ? 'date-order' : 'no-such-date' };
    return can.dayFirst
      ? existing(year, second, first)
      : existing(year, first, second);
  }
  if (order === 'dayFirst') return inOrder(year, second, first, can.monthFirst);
  return inOrder(year, first, second, can.dayFirst);
}

/** A date that exists only in the other order was written by someone else: it is not turned round silently. */
function inOrder(
  year: number,
  month: number,
  day: number,
  canBeTurned: boolean,
): DateReading {
  const read = existing(year, month, day);
  if ('date' in read || !canBeTurned) return read;
  const turned = existing(year, day, month);
  return {
    refused: 'no-such-date',
    suggestion: 'date' in turned ? turned.date : undefined,
  };
}

/** `20240131` is a date; `45322` is what a spreadsheet keeps for one, which is only suggested. */
function readDigits(text: string): DateReading {
  const [, century, year, month, day] = compact.exec(text) ?? [];
  if (century) return existing(Number(century + year), +month, +day);
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  // 1954 to 2119: what is no plausible day is no spreadsheet's date either.
  if (serial < 20_000 || serial > 80_000) return { refused: 'not-a-date' };
  return { refused: 'not-a-date', suggestion: dayOfSerial(serial) };
}

/** Two digits in the hundred years that begin with `century`: 51 in 1951 is 1951, 24 is 2024. */
function fullYear(year: number, century: number): number {
  const from = year + Math.floor(century / 100) * 100;
  return from < century ? from + 100 : from;
}

function existing(year: number, month: number, day: number): DateReading {
  const exists =
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysOf(year, month);
  return exists
    ? { date: isoDay(year, month, day) }
    : { refused: 'no-such-date' };
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day that a spreadsheet counts so, from 31 December 1899: 45292 is 2024-01-01. */
function dayOfSerial(serial: number): string {
  let year = 1954;
  // 1 January 1954.
  let left = serial - 19_725;
  const lengthOf = (each: number) => 337 + daysOf(each, 2);
  while (left >= lengthOf(year)) left -= lengthOf(year++);
  let month = 1;
  while (left >= daysOf(year, month)) left -= daysOf(year, month++);
  return isoDay(year, month, left + 1);
}

function isoDay(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
