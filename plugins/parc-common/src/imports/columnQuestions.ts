import type { Field, Noun } from '../records';
import { readDate } from './readDate';
import { decimalText, numberShape } from './readNumber';
import type {
  ColumnReading,
  ImportColumn,
  ImportMapping,
  ImportQuestion,
  Reading,
} from './reading';

/** What is asked about a column that becomes a field, if it has to be. */
type Ask = (
  column: ImportColumn,
  reading: ColumnReading,
  file: FileHints,
) => Omit<ImportQuestion, 'column'> | undefined;

/** What the other columns of the file suggest. They do not decide: a file is put together from several. */
interface FileHints {
  dateOrder?: string;
  decimal?: string;
  currencies: string[];
  hasCurrencyColumn: boolean;
}

/**
 * What has to be asked about the mapped columns before their cells can be read: nothing where a row decides
 * (31/12/2024), where the reading already holds the answer, or where the field takes a text as it is. `currency`, the
 * company's own, is suggested for amounts that name none.
 */
export function columnQuestions(
  noun: Noun,
  mapping: ImportMapping,
  reading: Reading,
  columns: readonly ImportColumn[],
  currency = 'EUR',
): ImportQuestion[] {
  return mapping.flatMap(({ column: index, field: name }) => {
    const column = columns.find(each => each.index === index);
    const field = noun.fields[name];
    if (!column || !field) return [];
    const hints = {
      ...hintsOf(reading, columns, currency),
      hasCurrencyColumn: mapping.some(each => each.field === `${name}Currency`),
    };
    return asksOf(field)
      .map(ask => ask(column, reading.columns[index] ?? {}, hints))
      .filter(asked => asked !== undefined)
      .map(asked => ({ ...asked, column: index }));
  });
}

function asksOf(field: Field): Ask[] {
  switch (field.kind) {
    case 'date':
    case 'instant':
      return [askDateOrder, askCentury];
    case 'number':
      return [askDecimal];
    case 'money':
      return [askDecimal, askCurrency];
    case 'text':
      return [askDigits];
    default:
      return [];
  }
}

function hintsOf(
  reading: Reading,
  columns: readonly ImportColumn[],
  currency: string,
): Omit<FileHints, 'hasCurrencyColumn'> {
  const all = Object.values(reading.columns);
  const named = columns.flatMap(({ evidence }) => evidence.currencies);
  return {
    dateOrder: all.find(each => each.dateOrder)?.dateOrder,
    decimal:
      all.find(each => each.decimal)?.decimal ??
      (reading.delimiter === ';' ? ',' : undefined),
    currencies: [...new Set([...named, currency, 'EUR', 'USD', 'GBP', 'CHF'])],
  };
}

const askDateOrder: Ask = ({ evidence }, reading, { dateOrder }) => {
  const { dayFirst, monthFirst, eitherOrder, examples } = evidence;
  const isContradiction = dayFirst > 0 && monthFirst > 0;
  if (reading.dateOrder || !(eitherOrder || isContradiction)) return undefined;
  const samples = examples.dates;
  const majority = dayFirst >= monthFirst ? 'dayFirst' : 'monthFirst';
  return {
    code: 'dateOrder',
    samples,
    suggested: isContradiction ? majority : dateOrder,
    choices: (['dayFirst', 'monthFirst'] as const).map(value => ({
      value,
      samples: samples.map(text =>
        dateOf(text, { century: 1950, ...reading, dateOrder: value }),
      ),
    })),
  };
};

/** The two hundred years that people mean: to the middle of this century, or all in this one. */
const centuries = [1950, 2000, 1900];

const askCentury: Ask = ({ evidence }, reading) => {
  if (reading.century !== undefined || !evidence.twoDigitYears)
    return undefined;
  const samples = evidence.examples.years;
  return {
    code: 'century',
    samples,
    suggested: String(centuries[0]),
    choices: centuries.map(century => ({
      value: String(century),
      samples: samples.map(text =>
        dateOf(text, { dateOrder: 'dayFirst', ...reading, century }),
      ),
    })),
  };
};

const askDecimal: Ask = ({ evidence }, reading, { decimal }) => {
  if (reading.decimal || !evidence.eitherDecimal) return undefined;
  const samples = evidence.examples.numbers;
  return {
    code: 'decimal',
    samples,
    suggested: decimal,
    choices: ([',', '.'] as const).map(value => ({
      value,
      samples: samples.map(text => numberOf(text, value)),
    })),
  };
};

const askCurrency: Ask = ({ evidence }, reading, hints) => {
  const { withoutCurrency, examples } = evidence;
  if (reading.currency || hints.hasCurrencyColumn || !withoutCurrency)
    return undefined;
  const samples = examples.amounts;
  const [suggested] = hints.currencies;
  return {
    code: 'currency',
    samples,
    suggested,
    choices: hints.currencies.map(value => ({
      value,
      samples: samples.map(text => `${text} ${value}`),
    })),
  };
};

/** Numbers of one length, but for a few shorter ones: a spreadsheet takes leading zeros away. */
const askDigits: Ask = ({ evidence }, reading) => {
  const { digits, digitsOnly, filled, shorter, examples } = evidence;
  if (reading.digits !== undefined || reading.isAsWritten) return undefined;
  const isSuspect =
    digits >= 5 &&
    shorter > 0 &&
    digitsOnly === filled &&
    shorter * 3 <= filled;
  if (!isSuspect) return undefined;
  return {
    code: 'digits',
    samples: examples.short,
    choices: [String(digits), '0'].map(value => ({
      value,
      samples: examples.short.map(text => text.padStart(Number(value), '0')),
    })),
  };
};

function dateOf(text: string, reading: ColumnReading): string {
  const read = readDate(text, reading);
  return 'date' in read ? read.date : '–';
}

function numberOf(text: string, mark: '.' | ','): string {
  const shape = numberShape(text);
  return (shape && decimalText(shape, mark)) ?? '–';
}
