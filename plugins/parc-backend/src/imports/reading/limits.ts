import { InputError } from '@backstage/errors';

/** What a file may hold. Each bounds the memory that reading it takes; none is met by what people keep in tables. */
export const limits = {
  /** Characters of one row of a CSV. */
  rowLength: 1_000_000,
  columns: 1_000,
  /** Cells of Excel hold no more. */
  cellLength: 32_767,
  /** Files in a workbook; each sheet, picture and chart is one. */
  entries: 5_000,
  sheets: 200,
  /** Bytes of a workbook as it is sent: it is held in memory. */
  workbookSize: 100_000_000,
  /** Bytes of all that is unpacked of a workbook. */
  unpacked: 4_000_000_000,
  /** How many times its size a part may unpack to; tables of the same text over and over come to 60. */
  ratio: 200,
  /** What may be unpacked whatever the ratio. */
  unpackedAlways: 20_000_000,
  sharedStrings: 3_000_000,
  /** Characters of all of them. */
  sharedLength: 100_000_000,
  styles: 100_000,
  /** Characters of XML in one piece, without a tag. */
  xmlPiece: 1_000_000,
} as const;

/** A file that is too much: says what, and how much is taken. */
export function tooMuch(what: string, limit: number): InputError {
  return new InputError(
    `The file has ${what}: more than ${limit.toLocaleString(
      'en',
    )} cannot be imported`,
  );
}
