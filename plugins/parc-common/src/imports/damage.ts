import { dateShape, monthNamed } from './readDate';

/** A long number as spreadsheets write it once they have cut it: the digits behind the sixth are lost. */
const cutNumber = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/** What a spreadsheet shows of a date that it made of `1-2`. */
const dayMonth = /^(\d{1,2})-(\p{L}{3,5})\.?$/u;
const monthYear = /^(\p{L}{3,5})\.?-(\d{2})$/u;

/** The errors of spreadsheets, as they stand in exported files. */
const errors =
  /^#(N\/A|NA|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|####*)$/i;

export function isCutNumber(text: string): boolean {
  return cutNumber.test(text);
}

export function isSpreadsheetError(text: string): boolean {
  return text.startsWith('#') && errors.test(text);
}

/** `01-févr.` → `1-2`, `Feb-03` → `2-3`: what was typed before a spreadsheet made a date of it. */
export function beforeItWasADate(text: string): string | undefined {
  const [, day, month] = dayMonth.exec(text) ?? [];
  const [, first, year] = monthYear.exec(text) ?? [];
  const number = monthNamed(month ?? first ?? '');
  if (!number) return undefined;
  return day ? `${Number(day)}-${number}` : `${number}-${Number(year)}`;
}

/** `2024-02-01` and `01/02/2024` → `1-2`. */
export function dayAndMonth(text: string): string | undefined {
  const shape = dateShape(text);
  if (!shape) return undefined;
  if (shape.kind === 'numbers') return `${shape.first}-${shape.second}`;
  return `${shape.day}-${shape.month}`;
}

/** Fills up with the zeros that a spreadsheet has taken away. */
export function withZeros(text: string, digits = 0): string {
  return /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
}
