import type { Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import type { Reading, SheetRow } from '@parc/backstage-plugin-parc-common';
import { csvRows } from './csvRows';
import { sheetRows } from './sheetRows';
import { Workbook, type Sheet } from './Workbook';

/** Opens the file, from its beginning, as often as it has to be read. */
export type OpenFile = () => Readable;

/** The rows below the header, one by one, in bounded memory (a workbook is held compressed). */
export async function* readRows(
  open: OpenFile,
  reading: Reading,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<SheetRow> {
  for await (const rows of allRows(open, reading)) {
    options.signal?.throwIfAborted();
    for (const row of rows) if (row.line > reading.headerRow) yield row;
  }
}

/** All rows of the file or of the chosen sheet, in batches. */
export async function* allRows(
  open: OpenFile,
  reading: Pick<Reading, 'format' | 'encoding' | 'delimiter' | 'sheet'>,
): AsyncGenerator<SheetRow[]> {
  if (reading.format === 'csv') yield* csvRows(open(), reading);
  else {
    const workbook = await Workbook.open(open());
    yield* sheetRows(workbook, chosenSheet(workbook, reading.sheet));
  }
}

function chosenSheet(workbook: Workbook, name?: string): Sheet {
  const sheet = workbook.sheets.find(each => each.name === name);
  if (!sheet) {
    const names = workbook.sheets.map(each => each.name).join(', ');
    throw new InputError(`The workbook has no sheet ${name}, only ${names}`);
  }
  return sheet;
}
