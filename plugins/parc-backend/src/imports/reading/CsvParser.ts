import { InputError } from '@backstage/errors';
import type { SheetRow } from '@parc/backstage-plugin-parc-common';
import { limits, tooMuch } from './limits';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * A CSV (RFC 4180), piece by piece: any line ends, also CR alone; line ends, delimiters and doubled quotes within
 * quotes; a quote inside an unquoted cell is a quote. csv-parse does the same at a tenth of the speed, and holds a line
 * of a million delimiters before it can be refused.
 */
export class CsvParser {
  readonly #delimiter: number;
  /** The beginning of a row whose end has not come yet. */
  #rest = '';
  #at = 0;
  #line = 1;
  #rowLine = 1;
  #isLast = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that end in this piece; `isLast`: also the one that the file ends in. Blank rows are left out. */
  push(piece: string, isLast = false): SheetRow[] {
    const text = this.#rest + piece;
    this.#isLast = isLast;
    const rows: SheetRow[] = [];
    let begin = 0;
    while (begin < text.length) {
      this.#rowLine = this.#line;
      const cells = this.#row(text, begin);
      if (!cells) {
        this.#line = this.#rowLine;
        break;
      }
      begin = this.#at;
      if (cells.length > 1 || cells[0].trim() !== '')
        rows.push({ line: this.#rowLine, cells });
    }
    this.#rest = text.slice(begin);
    if (this.#rest.length > limits.rowLength) throw this.#tooLong();
    return rows;
  }

  /** One row from a position; undefined when its end is not there yet. Leaves the position behind it. */
  #row(text: string, begin: number): string[] | undefined {
    const cells: string[] = [];
    this.#at = begin;
    for (;;) {
      const cell =
        text.charCodeAt(this.#at) === quote
          ? this.#quoted(text)
          : this.#plain(text, this.#at);
      if (cell === undefined) return undefined;
      if (cells.push(cell) > limits.columns)
        throw tooMuch(
          `a row at line ${this.#rowLine} with many cells`,
          limits.columns,
        );
      if (this.#at - begin > limits.rowLength) throw this.#tooLong();
      if (text.charCodeAt(this.#at) !== this.#delimiter) break;
      this.#at++;
      if (this.#at === text.length && !this.#isLast) return undefined;
    }
    return this.#endRow(text) ? cells : undefined;
  }

  /** Reads up to the delimiter or the end of the line; undefined when neither is there yet. */
  #plain(text: string, from: number): string | undefined {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (
        code === this.#delimiter ||
        code === lineFeed ||
        code === carriageReturn
      )
        break;
    }
    if (at === text.length && !this.#isLast) return undefined;
    this.#at = at;
    return text.slice(from, at);
  }

  #quoted(text: string): string | undefined {
    let cell = '';
    let from = this.#at + 1;
    for (;;) {
      const end = text.indexOf('"', from);
      if (end < 0 || (end === text.length - 1 && !this.#isLast)) {
        if (!this.#isLast) return undefined;
        throw new InputError(
          `Line ${
            this.#rowLine
          }: a cell begins with a quote that is never closed`,
        );
      }
      const piece = text.slice(from, end);
      this.#countLines(piece);
      cell += piece;
      if (text.charCodeAt(end + 1) !== quote) {
        // What stands behind the closing quote belongs to the cell: `"24" screen"` is not rare.
        const tail = this.#plain(text, end + 1);
        return tail === undefined ? undefined : withTail(cell, tail);
      }
      cell += '"';
      from = end + 2;
    }
  }

  #countLines(text: string): void {
    if (!/[\r\n]/.test(text)) return;
    this.#line += text.match(/\r\n|\r|\n/g)?.length ?? 0;
  }

  #endRow(text: string): boolean {
    const isReturn = text.charCodeAt(this.#at) === carriageReturn;
    // A line feed may follow in the next piece.
    if (isReturn && this.#at === text.length - 1 && !this.#isLast) return false;
    if (isReturn && text.charCodeAt(this.#at + 1) === lineFeed) this.#at++;
    this.#at++;
    this.#line++;
    return true;
  }

  #tooLong(): InputError {
    return tooMuch(
      `a row at line ${this.#rowLine} with many characters`,
      limits.rowLength,
    );
  }
}

function withTail(cell: string, tail: string): string {
  return tail.trim() === '' ? cell : `${cell}"${tail}`;
}
