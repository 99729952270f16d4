import {
  inputSchema,
  normaliseEntityRef,
  type Field,
  type Noun,
} from '../records';
import type { Amount, CellColumn, CellReader, CellValue } from './cellValue';
import { booleanNamed, choicesByWord, nearest, plainWord } from './choiceWords';
import {
  beforeItWasADate,
  dayAndMonth,
  isCutNumber,
  isSpreadsheetError,
  withZeros,
} from './damage';
import { splitList, unescapeFormula } from './exportedText';
import { dateShape, readDate } from './readDate';
import { readInstant } from './readInstant';
import { decimalText, numberShape } from './readNumber';
import type { Cell, ColumnEvidence, ColumnReading } from './reading';

/** Makes the function that turns the cells of a column into values of a field: the inverse of an export. */
export function cellReader(
  noun: Noun,
  name: string,
  column: CellColumn,
): CellReader {
  const field = noun.fields[name];
  const read = readerOf(noun, name, field, column);
  return cell => {
    if (typeof cell === 'object' && 'error' in cell) return errorOf(cell.error);
    if (typeof cell === 'string') {
      if (isSpreadsheetError(cell))
        return { refusal: { code: 'spreadsheet-error', doubtful: cell } };
      if (cell.includes('\ufffd'))
        return { refusal: { code: 'unreadable-characters' } };
    }
    return read(cell);
  };
}

function errorOf(error: string): CellValue {
  const code = error.startsWith('=')
    ? 'formula-without-result'
    : 'spreadsheet-error';
  return { refusal: { code } };
}

function readerOf(
  noun: Noun,
  name: string,
  field: Field,
  column: CellColumn,
): CellReader {
  switch (field.kind) {
    case 'text':
    case 'reference':
      return textReader(field, column);
    case 'longText':
      return cell => checked(field, unescapeFormula(textOf(cell)));
    case 'texts':
    case 'entityRefs':
      return cell => listOf(field, textOf(cell));
    case 'number':
      return cell => numberOf(field, cell, column.reading);
    case 'boolean':
      return booleanOf;
    case 'date':
      return cell => dateOf(field, cell, column.reading);
    case 'instant':
      return cell => instantOf(field, textOf(cell), column);
    case 'money':
      return cell => amountOf(cell, column.reading);
    case 'choice':
      return choiceReader(noun, name);
    case 'entityRef':
      return cell => entityOf(field, unescapeFormula(textOf(cell)));
    default:
      throw new Error(`unknown kind ${field.kind satisfies never}`);
  }
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : cell.error;
}

/** Numbers of a workbook have 15 digits; what is longer was cut when it was typed. */
const longestNumber = 1e15;

function textReader(
  field: Field,
  { reading, evidence }: CellColumn,
): CellReader {
  const isPlain = reading.isAsWritten || evidence === undefined;
  const hasOtherThanDates =
    evidence !== undefined && datesOf(evidence) * 2 < evidence.filled;
  return cell => {
    const text = unescapeFormula(textOf(cell));
    const value = checked(field, withZeros(text, reading.digits));
    if (reading.isAsWritten || 'refusal' in value) return value;
    const doubtful = value.value;
    if (
      isCutNumber(text) ||
      (typeof cell === 'number' && Math.abs(cell) >= longestNumber)
    )
      return { refusal: { code: 'cut-number', doubtful } };
    const typed =
      typeof cell === 'object' ? dayAndMonth(text) : beforeItWasADate(text);
    const isDate =
      !isPlain && hasOtherThanDates && dateShape(text)?.kind === 'numbers';
    if (typed || isDate)
      return {
        refusal: {
          code: 'became-a-date',
          suggestion: typed ?? dayAndMonth(text),
          doubtful,
        },
      };
    return value;
  };
}

function datesOf(evidence: ColumnEvidence): number {
  return (
    evidence.dayFirst +
    evidence.monthFirst +
    evidence.eitherOrder +
    evidence.otherDates
  );
}

/** As the API takes it, so that nothing comes in by a file that does not come in by a page. */
function checked(field: Field, value: unknown): CellValue {
  const result = schemaOf(field).safeParse(value);
  if (result.success) return { value: result.data };
  const [{ code, message }] = result.error.issues;
  // That a text does not match a pattern says nothing to who does not write patterns.
  if (code === 'invalid_format' && field.pattern)
    return { refusal: { code: 'wrong-form' } };
  return { refusal: { code: 'not-valid', params: { message } } };
}

const schemas = new WeakMap<Field, ReturnType<typeof inputSchema>>();
function schemaOf(field: Field): ReturnType<typeof inputSchema> {
  const known = schemas.get(field) ?? inputSchema(field);
  schemas.set(field, known);
  return known;
}

/** Several in a cell: separated by semicolons (escaped by a backslash in a text) or on lines of their own. */
function listOf(field: Field, text: string): CellValue {
  const items = splitList(unescapeFormula(text));
  const isComma =
    field.pattern && items.length === 1 && !field.pattern.test(items[0]);
  const given = isComma ? items[0].split(/[,\s]+/) : items;
  return checked(field, given.filter(Boolean));
}

function numberOf(field: Field, cell: Cell, reading: ColumnReading): CellValue {
  if (typeof cell === 'number') return checked(field, cell);
  const text = textOf(cell);
  if (/^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(text))
    return checked(field, Number(text.replace(',', '.')));
  const shape = numberShape(text);
  if (!shape || shape.currency) return { refusal: { code: 'not-a-number' } };
  const decimal = decimalText(shape, reading.decimal);
  if (decimal === undefined) return { refusal: { code: 'decimal' } };
  return wrongMark(shape.decimal, reading) ?? checked(field, Number(decimal));
}

/** A column of decimal commas in which a cell can only have a decimal point holds a slip: it is not taken silently. */
function wrongMark(
  decimal: string,
  reading: ColumnReading,
): CellValue | undefined {
  const isOther =
    reading.decimal !== undefined &&
    (decimal === '.' || decimal === ',') &&
    decimal !== reading.decimal;
  return isOther ? { refusal: { code: 'decimal' } } : undefined;
}

function booleanOf(cell: Cell): CellValue {
  if (typeof cell === 'boolean') return { value: cell };
  const value = booleanNamed(textOf(cell));
  return value === undefined
    ? { refusal: { code: 'not-a-boolean' } }
    : { value };
}

function dateOf(field: Field, cell: Cell, reading: ColumnReading): CellValue {
  const read = readDate(textOf(cell), reading);
  if ('date' in read) return checked(field, read.date);
  return { refusal: { code: read.refused, suggestion: read.suggestion } };
}

function instantOf(
  field: Field,
  text: string,
  { reading, zone }: CellColumn,
): CellValue {
  const read = readInstant(text, reading, zone);
  if ('instant' in read) return checked(field, read.instant);
  return { refusal: { code: read.refused } };
}

/** The amount alone; its currency comes from the cell, from the column, or from another column. */
function amountOf(cell: Cell, reading: ColumnReading): CellValue {
  if (typeof cell === 'number') {
    // 0.1 + 0.2 is shown as 0.3: fifteen digits are what a workbook shows.
    const amount = plainDecimal(Number(cell.toPrecision(15)));
    return { value: { amount } satisfies Amount };
  }
  const text = textOf(cell);
  if (isCutNumber(text)) return { refusal: { code: 'cut-number' } };
  const shape = numberShape(text);
  if (!shape) return { refusal: { code: 'not-a-number' } };
  const amount = decimalText(shape, reading.decimal);
  if (amount === undefined) return { refusal: { code: 'decimal' } };
  return (
    wrongMark(shape.decimal, reading) ?? {
      value: { amount, currency: shape.currency } satisfies Amount,
    }
  );
}

/** Without an exponent. Amounts have at most four decimals. */
function plainDecimal(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(4).replace(/\.?0+$/, '') : text;
}

function choiceReader(noun: Noun, name: string): CellReader {
  const byWord = choicesByWord(noun, name);
  const byCode = new Map(
    Object.entries(noun.fields[name].codes ?? {}).map(([choice, code]) => [
      String(code),
      choice,
    ]),
  );
  return cell => {
    const text = unescapeFormula(textOf(cell)).trim();
    const word = plainWord(text);
    const value = byCode.get(text) ?? byWord.get(word);
    if (value !== undefined) return { value };
    const suggestion = byWord.get(nearest(word, byWord.keys()) ?? '');
    const choices = (noun.fields[name].choices ?? []).join(', ');
    return {
      refusal: { code: 'not-a-choice', params: { choices }, suggestion },
    };
  };
}

function entityOf(field: Field, text: string): CellValue {
  const kinds = field.kinds ?? [];
  const ref = normaliseEntityRef(text);
  if (ref && (!kinds.length || kinds.includes(ref.split(':')[0])))
    return { value: ref };
  const name = text.includes('@') ? text.split('@')[0] : text;
  const suggestion = normaliseEntityRef(
    `${kinds[0] ?? 'component'}:default/${name
      .trim()
      .replace(/\s+/g, '.')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')}`,
  );
  return {
    refusal: {
      code: 'not-an-entity',
      params: { kinds: kinds.join(', ') },
      suggestion,
    },
  };
}
