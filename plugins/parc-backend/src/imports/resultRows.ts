import { Readable } from 'node:stream';
import {
  cellText,
  type Cell,
  type ImportError,
} from '@parc/backstage-plugin-parc-common';
import type { ImportGround } from './ImportGround';
import type { ImportJob, StoredRow } from './ImportJob';
import { readRows } from './reading';

/** How many rows are asked for at once. */
const batchSize = 1_000;
/** Without it, Excel does not read UTF-8. */
const byteOrderMark = '\ufeff';

/** The file as it was sent, with three columns more: what became of each row, its record, and why. */
export function resultRows(ground: ImportGround, job: ImportJob): Readable {
  return Readable.from(
    lines(ground, job, ['outcome', 'reference', 'message'], row => [
      outcomeOf(job, row),
      row.ref ?? '',
      messageOf(row),
    ]),
  );
}

/** The rows that failed, as they were sent, with why. */
export function failedRows(ground: ImportGround, job: ImportJob): Readable {
  return Readable.from(
    lines(ground, job, ['message'], row =>
      row.outcome === 'error' ? [messageOf(row)] : undefined,
    ),
  );
}

async function* lines(
  ground: ImportGround,
  job: ImportJob,
  more: readonly string[],
  added: (row: StoredRow) => string[] | undefined,
): AsyncGenerator<string> {
  const delimiter = job.reading.delimiter ?? ',';
  const toLine = (cells: readonly string[]) =>
    `${cells.map(each => quoted(each, delimiter)).join(delimiter)}\n`;
  const width = Math.max(0, ...job.columns.map(each => each.index + 1));
  const headers = Array.from(
    { length: width },
    (_, index) => job.columns.find(each => each.index === index)?.header ?? '',
  );
  yield `${byteOrderMark}${toLine([...headers, ...more])}`;
  for await (const { first, batch } of inBatches(ground, job)) {
    const last = first + batch.length - 1;
    const rows = await ground.rows.between(job.id, first, last);
    const text = batch.map((cells, index) => {
      const row = rows.get(first + index);
      const end = row && added(row);
      if (!end) return '';
      const own = Array.from({ length: width }, (_, at) =>
        safe(cells[at] === undefined ? '' : cellText(cells[at])),
      );
      return toLine([...own, ...end.map(safe)]);
    });
    yield text.join('');
  }
}

async function* inBatches(ground: ImportGround, job: ImportJob) {
  let batch: Array<readonly Cell[]> = [];
  let first = 1;
  const open = () => ground.storage.read(job.id, job.size);
  for await (const { cells } of readRows(open, job.reading)) {
    batch.push(cells);
    if (batch.length < batchSize) continue;
    yield { first, batch };
    first += batch.length;
    batch = [];
  }
  if (batch.length) yield { first, batch };
}

const doneWords = { create: 'created', update: 'updated' } as const;

/** What happened, in a word; before the run, what would. */
function outcomeOf({ state }: ImportJob, row: StoredRow): string {
  if (row.outcome === 'error') return 'failed';
  if (row.outcome === 'unchanged') return 'unchanged';
  if (row.undone === 'undone') return 'undone';
  if (row.writtenVersion !== undefined) return doneWords[row.outcome];
  return state === 'checked' ? row.outcome : 'not done';
}

function messageOf({ errors, warnings, undone }: StoredRow): string {
  const kept = undone && undone !== 'undone' ? [`not undone: ${undone}`] : [];
  return [...(errors ?? []), ...(warnings ?? [])]
    .map(sentence)
    .concat(kept)
    .join('; ');
}

function sentence({ column, field, value, message, suggestion }: ImportError) {
  const where = column ?? field;
  const said = value === undefined ? '' : ` ${JSON.stringify(value)}`;
  const meant = suggestion ? ` (did you mean ${suggestion}?)` : '';
  return `${where ? `${where}:${said} ` : ''}${message}${meant}`;
}

/** A text that begins so is read as a formula by spreadsheets, as in exports; a number is none. */
const formula = /^[=+@\t\r\uff1d\uff0b\uff0d\uff20-]/;
const plainNumber = /^[+-]?[\d.,\s\u00a0\u202f]+$/;

function safe(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function quoted(text: string, delimiter: string): string {
  const isPlain = !text.includes(delimiter) && !/["\n\r]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
