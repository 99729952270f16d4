import { moneySchema, type Noun } from '../records';
import { cellReader } from './cellToValue';
import type { Amount, CellReader, CellRefusal } from './cellValue';
import { problemMessage } from './problemMessage';
import type { Cell, ImportColumn, ImportMapping, Reading } from './reading';

/** Why a cell cannot be taken. */
export interface CellProblem {
  /** For the page to translate: `not-a-date`, `cut-number`, … */
  code: string;
  params: Record<string, string | number>;
  /** In English. */
  message: string;
  /** What was probably meant, as it may be typed. */
  suggestion?: string;
  /** The header of the column. */
  column?: string;
  field?: string;
  /** As the file has it. */
  value: string;
  /** What the cell would be all the same. Where the record says so already, it is no problem. */
  doubtful?: unknown;
}

/** What a row says, in the shape that a create or a patch takes. */
export interface RowValues {
  /** The `id` that an export put in, when mapped and filled. */
  id?: string;
  /** The fields with a value. References are as in the file: id, human reference or name. */
  values: Record<string, unknown>;
  /** Mapped fields whose cells are empty. */
  empty: string[];
  problems: CellProblem[];
}

interface MappedCell {
  index: number;
  header: string;
  field: string;
  read?: CellReader;
  /** The money of which this column is the currency. */
  currencyOf?: string;
}

/** Makes the function that reads the rows of a file, once for all of them. Times that name no zone are of `zone` (IANA). */
export function rowReader(
  noun: Noun,
  mapping: ImportMapping,
  reading: Reading,
  columns: readonly ImportColumn[],
  zone: string,
): (cells: readonly Cell[]) => RowValues {
  const mapped = mapping.map(each =>
    mappedCell(noun, each, { reading, columns, zone }),
  );
  const currencies = mapped.filter(each => each.currencyOf);
  const others = mapped.filter(each => !each.currencyOf);
  const width = Math.max(0, ...columns.map(({ index }) => index + 1));
  return cells => {
    const row: RowValues = { values: {}, empty: [], problems: [] };
    for (const each of others) readCell(row, each, cells[each.index]);
    for (const each of currencies) readCurrency(row, each, cells[each.index]);
    finishMoney(noun, row, others, reading, cells);
    if (columns.length && cells.slice(width).some(isFilled)) {
      const value = cells.slice(width).map(cellText).join(' ');
      row.problems.push(
        problemOf({ code: 'too-many-cells' }, undefined, value),
      );
    }
    return row;
  };
}

/** A cell as text, as it is shown and written into the file of failed rows. */
export function cellText(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : cell.error;
}

/** The money that a column is the currency of: `purchaseCostCurrency` → `purchaseCost`. */
export function moneyOfCurrency(noun: Noun, name: string): string | undefined {
  if (!name.endsWith('Currency') || noun.fields[name]) return undefined;
  const money = name.slice(0, -'Currency'.length);
  return noun.fields[money]?.kind === 'money' ? money : undefined;
}

function mappedCell(
  noun: Noun,
  { column, field }: ImportMapping[number],
  file: { reading: Reading; columns: readonly ImportColumn[]; zone: string },
): MappedCell {
  const { reading, columns, zone } = file;
  const found = columns.find(({ index }) => index === column);
  const cell = { index: column, header: found?.header ?? '', field };
  if (field === 'id') return cell;
  const currencyOf = moneyOfCurrency(noun, field);
  if (currencyOf) return { ...cell, currencyOf };
  if (!noun.fields[field])
    throw new Error(`${noun.name} has no field ${field}`);
  const read = cellReader(noun, field, {
    reading: reading.columns[column] ?? {},
    evidence: found?.evidence,
    zone,
  });
  return { ...cell, read };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

function readCell(row: RowValues, mapped: MappedCell, cell?: Cell): void {
  const { field, read } = mapped;
  if (cell === undefined || !isFilled(cell)) {
    if (read) row.empty.push(field);
    return;
  }
  if (!read) {
    row.id = cellText(cell).trim();
    return;
  }
  const result = read(cell);
  if ('value' in result) row.values[field] = result.value;
  else row.problems.push(problemOf(result.refusal, mapped, cellText(cell)));
}

function readCurrency(row: RowValues, mapped: MappedCell, cell?: Cell): void {
  const money = row.values[mapped.currencyOf!] as Amount | undefined;
  if (!money || cell === undefined || !isFilled(cell)) return;
  const currency = cellText(cell).trim().toUpperCase();
  if (money.currency && money.currency !== currency) {
    delete row.values[mapped.currencyOf!];
    row.problems.push(
      problemOf(
        { code: 'currencies-differ', params: { other: money.currency } },
        mapped,
        currency,
      ),
    );
  } else money.currency = currency;
}

/** Amounts as the API takes them, each with its currency. */
function finishMoney(
  noun: Noun,
  row: RowValues,
  mapped: readonly MappedCell[],
  reading: Reading,
  cells: readonly Cell[],
): void {
  for (const each of mapped) {
    const { field, index } = each;
    const money = row.values[field] as Amount | undefined;
    if (noun.fields[field]?.kind !== 'money' || !money) continue;
    const currency = money.currency ?? reading.columns[index]?.currency;
    const result = moneySchema.safeParse({ ...money, currency });
    if (result.success) row.values[field] = result.data;
    else {
      delete row.values[field];
      const [{ message }] = result.error.issues;
      const refusal: Refusal = currency
        ? { code: 'not-valid', params: { message } }
        : { code: 'currency' };
      row.problems.push(problemOf(refusal, each, cellText(cells[index])));
    }
  }
}

type Refusal = Omit<CellRefusal, 'code'> & {
  code: CellRefusal['code'] | 'too-many-cells' | 'currencies-differ';
};

/** Values are shown, not kept: a cell of a megabyte is shown by its beginning. */
const shownLength = 200;

function problemOf(
  refusal: Refusal,
  mapped: MappedCell | undefined,
  value: string,
): CellProblem {
  const { code, params = {}, suggestion, doubtful } = refusal;
  return {
    code,
    params,
    message: problemMessage(code, params),
    ...(suggestion !== undefined && { suggestion }),
    ...(mapped && { column: mapped.header, field: mapped.field }),
    value: value.slice(0, shownLength),
    ...(doubtful !== undefined && { doubtful }),
  };
}
