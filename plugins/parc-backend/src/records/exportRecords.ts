import { PassThrough, Readable } from 'node:stream';
import type { ExportFormat } from '@parc/backstage-plugin-parc-common';
import { byteOrderMark } from './csvLine';
import { headerOf, lineSql } from './exportLines';
import type { Sort } from './pageRecords';
import type { Narrowed, RecordStore } from './RecordStore';
import { writeXlsx } from './writeXlsx';

/**
 * A file of all that matches, as a stream in one snapshot of the database. When reading fails half way the stream is
 * destroyed, so that the reader sees a broken download and never a short file.
 */
export async function exportRecords(
  store: RecordStore,
  request: {
    narrowed: Narrowed;
    sort: Sort;
    fields?: string[];
    format: ExportFormat;
  },
): Promise<Readable> {
  const { format, fields } = request;
  const trx = await store.knex.transaction({
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
  try {
    const lines = await store.lines(trx, {
      ...request,
      line: lineSql[format](store.tables, store.table, fields),
    });
    const header = headerOf(store.noun, fields);
    const output = {
      jsonl: () => Readable.from(texts(lines)),
      csv: () =>
        Readable.from(texts(lines, `${byteOrderMark}${header.join(',')}\n`)),
      xlsx: () => workbookOf(store.noun.plural, header, lines),
    }[format]();
    // The connection itself may have been lost; the pool makes another.
    output.once('close', () => trx.rollback().catch(() => undefined));
    return output;
  } catch (error) {
    await trx.rollback();
    throw error;
  }
}

async function* texts(
  batches: AsyncIterable<string[]>,
  header?: string,
): AsyncGenerator<string> {
  if (header) yield header;
  for await (const lines of batches) yield `${lines.join('\n')}\n`;
}

function workbookOf(
  name: string,
  header: string[],
  lines: AsyncIterable<string[]>,
): Readable {
  const output = new PassThrough();
  writeXlsx([{ name, header, batches: lines }], output).catch(error =>
    output.destroy(error),
  );
  return output;
}
