import type { SaxesTagPlain } from 'saxes';
import type { Cell, SheetRow } from '@parc/backstage-plugin-parc-common';
import { limits, tooMuch } from './limits';
import { dateOfSerial } from './numberFormats';
import { parseXml, type XmlHandlers } from './parseXml';
import {
  SharedText,
  unescapeCharacters,
  type Sheet,
  type Workbook,
} from './Workbook';

/** The rows of a sheet with any value in them, in batches as they are unpacked. */
export async function* sheetRows(
  workbook: Workbook,
  sheet: Sheet,
): AsyncGenerator<SheetRow[]> {
  const reader = new SheetReader(workbook);
  const part = await workbook.zip.open(sheet.path);
  for await (const _ of parseXml(part, reader)) {
    const rows = reader.take();
    if (rows.length) yield rows;
  }
}

/** Numbers of columns are letters: `AB12` is in the 28th. */
function columnOf(ref: string): number {
  let column = 0;
  for (const letter of ref) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

/** Puts cells together from the tags of a sheet. Of a formula only the result counts. */
class SheetReader implements XmlHandlers {
  readonly #workbook: Workbook;
  #rows: SheetRow[] = [];
  #cells: Cell[] = [];
  #line = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula = '';
  #inside: 'value' | 'formula' | 'inline' | undefined;
  readonly #inline = new SharedText();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, { attributes }: SaxesTagPlain): void {
    if (name === 'row') {
      this.#line = Number(attributes.r) || this.#line + 1;
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? 0);
      this.#value = '';
      this.#formula = '';
    } else if (name === 'v') this.#inside = 'value';
    else if (name === 'f') this.#inside = 'formula';
    else if (name === 'is') this.#inside = 'inline';
    else if (this.#inside === 'inline') this.#inline.open(name);
  }

  text(piece: string): void {
    if (this.#inside === 'value') this.#value += piece;
    else if (this.#inside === 'inline') this.#inline.add(piece);
    else if (this.#inside === 'formula') this.#formula ||= piece.slice(0, 100);
    if (this.#value.length > limits.cellLength * 2)
      throw tooMuch('a cell with many characters', limits.cellLength);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#inside = undefined;
    else if (name === 'is') {
      this.#inside = undefined;
      this.#value = this.#inline.take();
    } else if (name === 'c') this.#addCell();
    else if (name === 'row') {
      if (this.#cells.length)
        this.#rows.push({ line: this.#line, cells: this.#cells });
    } else if (this.#inside === 'inline') this.#inline.close(name);
  }

  #addCell(): void {
    const cell = this.#cell();
    if (cell === undefined || cell === '') return;
    if (this.#column >= limits.columns)
      throw tooMuch('many columns', limits.columns);
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = cell;
  }

  #cell(): Cell | undefined {
    const value = this.#value;
    if (value === '')
      return this.#formula ? { error: `=${this.#formula}` } : undefined;
    switch (this.#type) {
      case 's':
        return this.#workbook.sharedStrings[Number(value)];
      case 'str':
        return unescapeCharacters(value);
      case 'inlineStr':
        return value;
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: value };
      case 'd':
        return { date: value.replace(/T00:00:00(\.0+)?Z?$/, '') };
      default:
        return this.#number(value);
    }
  }

  #number(text: string): Cell {
    const value = Number(text);
    if (!Number.isFinite(value)) return text;
    const isDate = this.#workbook.dateStyles[this.#style];
    const date = isDate
      ? dateOfSerial(value, this.#workbook.is1904)
      : undefined;
    return date === undefined ? value : { date };
  }
}
