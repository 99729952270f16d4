import { InputError } from '@backstage/errors';
import {
  cellText,
  ColumnProfile,
  decideByEvidence,
  proposeMapping,
  type ImportColumn,
  type ImportQuestion,
  type Inspection,
  type Noun,
  type Reading,
  type SheetRow,
} from '@parc/backstage-plugin-parc-common';
import { textsOf } from './csvRows';
import { recogniseFile } from './encodings';
import { findHeader } from './findHeader';
import { allRows, type OpenFile } from './readRows';
import { recogniseDelimiter } from './recogniseDelimiter';
import { recogniseSheet } from './recogniseSheet';

/** Characters in which the delimiter is looked for, and rows in which the header is. */
const headLength = 128 * 1024;
const headRows = 50;

/**
 * Looks at a whole file: what it is, its columns, and what has to be asked. `given` is what somebody has already
 * said; it is taken as it is, and the rest is recognised anew. Throws an InputError on what cannot be read.
 */
export async function inspectFile(
  open: OpenFile,
  request: { noun: Noun; given?: Partial<Reading>; signal?: AbortSignal },
): Promise<Inspection> {
  const { noun, given = {} } = request;
  const { layout, questions } = await recogniseLayout(open, given);
  const head = await headOf(open, layout);
  if (!head.length) throw new InputError('The file has no rows');
  const header =
    given.headerRow === undefined
      ? findHeader(noun, head)
      : { headerRow: given.headerRow, question: undefined };
  if (header.question) questions.push(header.question);
  const reading = { ...layout, headerRow: header.headerRow };
  const { profiles, rowsTotal } = await profileRows(
    open,
    reading,
    request.signal,
  );
  const headers = head.find(row => row.line === header.headerRow)?.cells ?? [];
  const columns = columnsOf(noun, headers.map(cellText), profiles, rowsTotal);
  return {
    reading: { ...reading, columns: { ...decided(columns), ...given.columns } },
    questions,
    columns,
    rowsTotal,
  };
}

type Layout = Pick<Reading, 'format' | 'encoding' | 'delimiter' | 'sheet'>;

/** How to get at the rows at all. */
async function recogniseLayout(
  open: OpenFile,
  given: Partial<Reading>,
): Promise<{ layout: Layout; questions: ImportQuestion[] }> {
  const kind = await recogniseFile(open(), given.encoding);
  if (kind.format === 'xlsx') {
    const { sheet, question } = await recogniseSheet(open, given.sheet);
    return {
      layout: { format: 'xlsx', sheet },
      questions: question ? [question] : [],
    };
  }
  const encoding = given.encoding ?? kind.encoding;
  const found = given.delimiter
    ? { delimiter: given.delimiter, question: undefined }
    : recogniseDelimiter(await headText(open, encoding));
  return {
    layout: { format: 'csv', encoding, delimiter: found.delimiter },
    questions: [kind.question, found.question].filter(
      each => each !== undefined,
    ),
  };
}

async function headText(open: OpenFile, encoding?: string): Promise<string> {
  let head = '';
  for await (const text of textsOf(open(), encoding)) {
    head += text;
    if (head.length >= headLength) return head.slice(0, headLength);
  }
  // As if another line followed: the last one counts too.
  return `${head}\n`;
}

async function headOf(open: OpenFile, layout: Layout): Promise<SheetRow[]> {
  const head: SheetRow[] = [];
  for await (const rows of allRows(open, layout)) {
    head.push(...rows.slice(0, headRows - head.length));
    if (head.length >= headRows) break;
  }
  return head;
}

async function profileRows(
  open: OpenFile,
  reading: Layout & { headerRow: number },
  signal?: AbortSignal,
) {
  const profiles: ColumnProfile[] = [];
  let rowsTotal = 0;
  for await (const rows of allRows(open, reading)) {
    signal?.throwIfAborted();
    for (const { line, cells } of rows) {
      if (line <= reading.headerRow) continue;
      rowsTotal++;
      while (profiles.length < cells.length) profiles.push(new ColumnProfile());
      cells.forEach((cell, index) => profiles[index].add(cell));
    }
  }
  return { profiles, rowsTotal };
}

/**
 * All columns that have a header or a value. What stands behind the last header in a few rows is no column: such a row
 * has too many cells.
 */
function columnsOf(
  noun: Noun,
  headers: string[],
  profiles: readonly ColumnProfile[],
  rowsTotal: number,
): ImportColumn[] {
  const isUsual = ({ filled }: { filled: number }) =>
    !headers.length || filled * 2 > rowsTotal;
  const count = Math.max(headers.length, profiles.length);
  const all = Array.from({ length: count }, (_, index) => headers[index] ?? '');
  const proposed = proposeMapping(noun, all);
  return numbered(all)
    .map((header, index) => ({
      index,
      header,
      ...proposed[index],
      ...(profiles[index] ?? new ColumnProfile()).finish(),
    }))
    .filter(
      ({ index, header, evidence }) =>
        header !== '' ||
        (evidence.filled > 0 && (index < headers.length || isUsual(evidence))),
    );
}

/** `Name`, `Name` → `Name`, `Name (2)`: a column is spoken of by its header. */
function numbered(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map(each => {
    const header = each.trim().slice(0, 200);
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return header && count > 1 ? `${header} (${count})` : header;
  });
}

function decided(columns: readonly ImportColumn[]): Reading['columns'] {
  return Object.fromEntries(
    columns
      .map(
        ({ index, evidence }) =>
          [String(index), decideByEvidence(evidence)] as const,
      )
      .filter(([, reading]) => Object.keys(reading).length > 0),
  );
}
