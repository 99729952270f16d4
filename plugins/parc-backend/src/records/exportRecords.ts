import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
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
    const records = recordsOf(rows, toRecord);
    const columns = columnsFor(store.noun, request.fields);
    const written = {
      jsonl: () => pipeline(rows, records, toJsonLines(), output),
      csv: () =>
        pipeline(rows, records, toCells(columns), toCsv(columns), output),
      xlsx: () =>
        writeXlsx(
          store.noun.plural,
          columns.map(each => each.name),
          cellsOf(rows, records, toCells(columns)),
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

function recordsOf(
  rows: Readable,
  toRecord: (row: Row) => AnyRecord,
): Transform {
  const records = new Transform({
    objectMode: true,
    transform: (row: Row, _, done) => done(null, toRecord(row)),
  });
  rows.on('error', error => records.destroy(error));
  return records;
}

/** Passes a failure of reading on to the cells: a plain pipe would leave their reader waiting for ever. */
function cellsOf(
  rows: Readable,
  records: Transform,
  cells: Transform,
): Transform {
  pipeline(rows, records, cells).catch(() => undefined);
  return cells;
}

function toJsonLines(): Transform {
  return new Transform({
    writableObjectMode: true,
    transform: (record: AnyRecord, _, done) =>
      done(null, `${JSON.stringify(record)}\n`),
  });
}

function toCells(columns: Column[]): Transform {
  return new Transform({
    objectMode: true,
    transform: (record: AnyRecord, _, done) =>
      done(
        null,
        columns.map(each => each.value(record)),
      ),
  });
}

/** Excel reads UTF-8 only behind a byte order mark; a cell that begins like a formula is quoted (OWASP). */
function toCsv(columns: Column[]) {
  return stringify({
    bom: true,
    header: true,
    columns: columns.map(each => each.name),
    escape_formulas: true,
    cast: { boolean: value => String(value), number: value => String(value) },
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
