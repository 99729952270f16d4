import type { Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import { limits, tooMuch } from './limits';
import { isDateFormat } from './numberFormats';
import { openZip, type Zip } from './openZip';
import { parseAllXml } from './parseXml';

/** A sheet of cells, where it is in the workbook. */
export interface Sheet {
  name: string;
  path: string;
  isHidden: boolean;
}

/**
 * What a workbook has beside its rows. Our own reader of XLSX (ECMA-376) on yauzl and saxes, since exceljs's streaming
 * one trusts the sizes that a zip declares, sets no bound on shared strings, takes the parts in the order in which they
 * happen to lie, and makes JavaScript Dates of days; it does not let go of the numbers as they were written.
 */
export class Workbook {
  private constructor(
    readonly zip: Zip,
    readonly sheets: Sheet[],
    readonly is1904: boolean,
    /** By the index of a cell's style. */
    readonly dateStyles: boolean[],
    readonly sharedStrings: string[],
  ) {}

  static async open(file: Readable): Promise<Workbook> {
    const zip = await openZip(await contentOf(file));
    if (!zip.has('xl/workbook.xml'))
      throw new InputError(
        'The file is no XLSX workbook: save it as .xlsx or CSV',
      );
    const { sheets, is1904 } = await readSheets(zip);
    return new Workbook(
      zip,
      sheets,
      is1904,
      await readDateStyles(zip),
      await readSharedStrings(zip),
    );
  }
}

async function contentOf(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limits.workbookSize)
      throw tooMuch('many bytes', limits.workbookSize);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function readSheets(zip: Zip) {
  const paths = await readPaths(zip);
  const sheets: Sheet[] = [];
  let is1904 = false;
  await parseAllXml(await zip.open('xl/workbook.xml'), {
    open(name, { attributes }) {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      if (sheets.length >= limits.sheets)
        throw tooMuch('many sheets', limits.sheets);
      const path = paths.get(attributes['r:id'] ?? attributes['d3p1:id'] ?? '');
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      if (path && zip.has(path))
        sheets.push({ name: attributes.name ?? '', path, isHidden });
    },
  });
  return { sheets, is1904 };
}

/** Sheets of cells by the id of their relation; chart sheets have no rows. */
async function readPaths(zip: Zip): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  await parseAllXml(await zip.open('xl/_rels/workbook.xml.rels'), {
    open(name, { attributes }) {
      const { Id, Type = '', Target = '' } = attributes;
      if (name !== 'Relationship' || !Type.endsWith('/worksheet')) return;
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return paths;
}

async function readDateStyles(zip: Zip): Promise<boolean[]> {
  if (!zip.has('xl/styles.xml')) return [];
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellFormats = false;
  await parseAllXml(await zip.open('xl/styles.xml'), {
    open(name, { attributes }) {
      if (name === 'cellXfs') isCellFormats = true;
      const id = Number(attributes.numFmtId);
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '');
      if (name === 'xf' && isCellFormats)
        styles.push(isDateFormat(id, codes.get(id)));
      if (styles.length > limits.styles || codes.size > limits.styles)
        throw tooMuch('many formats', limits.styles);
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return styles;
}

async function readSharedStrings(zip: Zip): Promise<string[]> {
  if (!zip.has('xl/sharedStrings.xml')) return [];
  const strings: string[] = [];
  const text = new SharedText();
  let length = 0;
  await parseAllXml(await zip.open('xl/sharedStrings.xml'), {
    open: name => text.open(name),
    text: piece => text.add(piece),
    close(name) {
      text.close(name);
      if (name !== 'si') return;
      const string = text.take();
      length += string.length;
      strings.push(string);
      if (strings.length > limits.sharedStrings)
        throw tooMuch('many texts', limits.sharedStrings);
      if (length > limits.sharedLength)
        throw tooMuch('much text', limits.sharedLength);
    },
  });
  return strings;
}

/** The text of a string: of all its runs, without how it is to be pronounced. */
export class SharedText {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isText = !this.#isPhonetic;
  }

  add(piece: string): void {
    if (!this.#isText) return;
    this.#text += piece;
    if (this.#text.length > limits.cellLength * 2)
      throw tooMuch('a cell with many characters', limits.cellLength);
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isText = false;
  }

  take(): string {
    const text = unescapeCharacters(this.#text);
    this.#text = '';
    return text;
  }
}

/** `_x000D_` is a carriage return: characters that XML does not hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function isTrue(value?: string): boolean {
  return value === '1' || value === 'true';
}
