/**
 * A text that begins so is read as a formula by spreadsheets (OWASP, CSV injection), the wide forms by some; the same as
 * what exports of records look for in the database.
 */
const formula = /^'*[=+@\t\r\uff1d\uff0b\uff0d\uff20-]/;

/** A cell of a sheet: a text with a quote before what would be a formula; a number as it is; what is empty. */
export type Cell = string | number | undefined;

/** With a quote before what would be a formula. */
export function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;
}

/** A line of a CSV, without its end (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',');
}

/** Without it, Excel does not read UTF-8. */
export const byteOrderMark = '\ufeff';

function csvCell(cell: Cell): string {
  const text = String(safeCell(cell) ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
