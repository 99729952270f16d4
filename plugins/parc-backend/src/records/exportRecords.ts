import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type {
  AnyRecord,
  ExportFormat,
  Field,
  Money,
  Noun,
  Reference,
} from '@parc/backstage-plugin-parc-common';
import type { Sort } from './pageRecords';
import type { Narrowed, RecordStore } from './RecordStore';
import type { Row } from './rows';
import { writeXlsx } from './writeXlsx';

/** Columns of a table: money takes two, so that its amount is a number. */
interface Column {
  name: string;
  value(record: AnyRecord): string | number | boolean;
}

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
  const trx = await store.knex.transaction({
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
  const output = new PassThrough();
  try {
    const { rows, toRecord } = await store.stream(
      trx,
      request.narrowed,
      request.sort,
      request.fields,
    );
    const columns = columnsFor(store.noun, request.fields);
    const written = {
      jsonl: () =>
        pipeline(
          rows,
          source =>
            inChunks(source, each =>
              each.map(row => `${JSON.stringify(toRecord(row))}\n`).join(''),
            ),
          output,
        ),
      csv: () => {
        output.write(byteOrderMark + csvText([columns.map(each => each.name)]));
        const cellsOfRow = (row: Row) => {
          const record = toRecord(row);
          return columns.map(each => each.value(record));
        };
        return pipeline(
          rows,
          source => inChunks(source, each => csvText(each.map(cellsOfRow))),
          output,
        );
      },
      xlsx: () =>
        writeXlsx(
          store.noun.plural,
          columns.map(each => each.name),
          cellsOf(rows, toRecord, columns),
          output,
          rows,
        ),
    }[request.format]();
    written
      .catch(error => output.destroy(error))
      .finally(() => trx.rollback())
      // The connection itself may have been lost; the pool makes another.
      .catch(() => undefined);
  } catch (error) {
    await trx.rollback();
    throw error;
  }
  return output;
}

/** How many rows are sent at once: a chunk for each row would cost more than the row. */
const chunkRows = 200;

async function* inChunks(
  rows: AsyncIterable<Row>,
  toText: (rows: Row[]) => string,
): AsyncGenerator<string> {
  let chunk: Row[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < chunkRows) continue;
    yield toText(chunk);
    chunk = [];
  }
  if (chunk.length) yield toText(chunk);
}

/** Passes a failure of reading on to the cells: a plain pipe would leave their reader waiting for ever. */
function cellsOf(
  rows: Readable,
  toRecord: (row: Row) => AnyRecord,
  columns: Column[],
): Transform {
  const cells = new Transform({
    objectMode: true,
    transform: (row: Row, _, done) => {
      const record = toRecord(row);
      done(
        null,
        columns.map(each => each.value(record)),
      );
    },
  });
  pipeline(rows, cells).catch(() => undefined);
  return cells;
}

/** Without it, Excel does not read UTF-8. */
const byteOrderMark = '\ufeff';

/** Lines of RFC 4180. A text that begins like a formula is quoted for spreadsheets (OWASP, CSV injection). */
function csvText(
  rows: ReadonlyArray<ReadonlyArray<string | number | boolean>>,
): string {
  return stringify([...rows], {
    escape_formulas: true,
    cast: {
      boolean: value => String(value),
      // A negative amount is a number, not a formula.
      number: value => ({ value: String(value), escape_formulas: false }),
    },
  });
}

function columnsFor(noun: Noun, fields?: string[]): Column[] {
  const names = fields ?? Object.keys(noun.fields);
  const own = names.flatMap(name => columnsOfField(name, noun.fields[name]));
  return [{ name: 'id', value: record => record.id }, ...own];
}

function columnsOfField(name: string, field: Field): Column[] {
  if (field.kind === 'money') {
    return [
      {
        name,
        value: record => {
          const money = record[name] as Money | undefined;
          return money ? Number(money.amount) : '';
        },
      },
      {
        name: `${name}Currency`,
        value: record => (record[name] as Money | undefined)?.currency ?? '',
      },
    ];
  }
  return [{ name, value: record => cell(field, record[name]) }];
}

function cell(field: Field, value: unknown): string | number | boolean {
  if (value === undefined) return '';
  switch (field.kind) {
    case 'reference':
      return (value as Reference).ref;
    case 'texts':
    case 'entityRefs':
      return (value as string[]).join('; ');
    case 'number':
    case 'boolean':
      return value as number | boolean;
    default:
      return String(value);
  }
}
