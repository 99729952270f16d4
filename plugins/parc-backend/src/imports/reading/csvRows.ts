import type { Readable } from 'node:stream';
import { encodingExists, getDecoder } from 'iconv-lite';
import { InputError } from '@backstage/errors';
import type { Reading, SheetRow } from '@parc/backstage-plugin-parc-common';
import { CsvParser } from './CsvParser';
import { euroOfMac } from './encodings';

/** Pieces of a file are cut to this, so that a row is not looked at many times over. */
const pieceSize = 256 * 1024;

/** The text of a file, without its byte order mark. */
export async function* textsOf(
  file: Readable,
  encoding = 'utf-8',
): AsyncGenerator<string> {
  if (!encodingExists(encoding))
    throw new InputError(`The encoding ${encoding} is not known`);
  const decoder = getDecoder(encoding, { stripBOM: true });
  for await (const piece of file as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length; at += pieceSize)
      yield euroOfMac(
        decoder.write(piece.subarray(at, at + pieceSize)),
        encoding,
      );
  }
  yield decoder.end() ?? '';
}

/** All rows of a CSV with any value in them, in batches, the header among them. */
export async function* csvRows(
  file: Readable,
  { encoding, delimiter = ',' }: Pick<Reading, 'encoding' | 'delimiter'>,
): AsyncGenerator<SheetRow[]> {
  const parser = new CsvParser(delimiter);
  let isFirst = true;
  for await (const text of textsOf(file, encoding)) {
    let rows = parser.push(text);
    if (isFirst && rows.length) {
      if (isSeparatorLine(rows[0])) rows = rows.slice(1);
      isFirst = false;
    }
    if (rows.length) yield rows;
  }
  const rest = parser.push('', true);
  if (rest.length) yield rest;
}

/** `sep=;`, which tells Excel the delimiter, is no row. */
export function isSeparatorLine({ line, cells }: SheetRow): boolean {
  return line === 1 && /^sep=/i.test(String(cells[0]));
}
