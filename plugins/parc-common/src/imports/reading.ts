import { z } from 'zod';
import { textSchema } from '../records/schema';

/** The nouns that files are imported into, in the plural. */
export const importNouns = [
  'assets',
  'locations',
  'suppliers',
  'categories',
  'models',
  'products',
  'licences',
  'allocations',
  'calendars',
  'windows',
  'maintenance-plans',
  'changes',
] as const;
export type ImportNoun = (typeof importNouns)[number];

export const importFormats = ['csv', 'xlsx'] as const;
export const delimiters = [',', ';', '\t', '|'] as const;
export const dateOrders = ['dayFirst', 'monthFirst'] as const;
export const decimalMarks = ['.', ','] as const;

/** How the cells of one column are to be understood, where the cells alone do not say. */
export const columnReadingSchema = z.strictObject({
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalMarks).optional(),
  century: z
    .number()
    .int()
    .min(1900)
    .max(2100)
    .optional()
    .describe('the first of the hundred years that two digits stand for'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('of amounts that do not name one'),
  digits: z
    .number()
    .int()
    .min(0)
    .max(30)
    .optional()
    .describe(
      'numbers shorter than this lost their leading zeros; 0: none is missing',
    ),
  isAsWritten: z
    .boolean()
    .optional()
    .describe('what looks damaged by a spreadsheet is not'),
});

/** How a file is read: what was recognised, and what somebody answered. */
export const readingSchema = z.strictObject({
  format: z.enum(importFormats),
  encoding: textSchema(40).optional().describe('of a CSV; as IANA names it'),
  delimiter: z.enum(delimiters).optional().describe('of a CSV'),
  sheet: textSchema(255).optional().describe('of a workbook'),
  headerRow: z
    .number()
    .int()
    .min(0)
    .max(1_000)
    .describe('the line or row of the headers; 0: there are none'),
  columns: z
    .record(z.string().regex(/^\d{1,4}$/), columnReadingSchema)
    .default({})
    .describe('by the index of the column, from 0'),
});

export type ColumnReading = z.output<typeof columnReadingSchema>;
export type Reading = z.output<typeof readingSchema>;

/**
 * What a cell holds. A CSV has texts only; a workbook also knows numbers, booleans, dates (ISO, with or without a
 * time) and errors such as `#N/A`.
 */
export type Cell =
  | string
  | number
  | boolean
  | { date: string }
  | { error: string };

/** A row as it stands in the file. Rows without any value are passed over. */
export interface SheetRow {
  /** The line of the file (a row may be of several) or the row of the sheet, from 1. */
  line: number;
  cells: Cell[];
}

/** What a question is about: the whole file (encoding, delimiter, sheet, headerRow), or one column. */
export const questionCodes = [
  'encoding',
  'delimiter',
  'sheet',
  'headerRow',
  'dateOrder',
  'decimal',
  'century',
  'currency',
  'digits',
] as const;

/** What the file alone does not say. It is asked, never guessed. */
export const importQuestionSchema = z.object({
  code: z.enum(questionCodes),
  column: z.number().int().optional().describe('its index, from 0'),
  choices: z.array(
    z.object({
      value: z.string(),
      samples: z
        .array(z.string())
        .describe('what the file would say if this were the answer'),
    }),
  ),
  suggested: z.string().optional().describe('the likeliest choice'),
  samples: z.array(z.string()).describe('what raises the question'),
});

/** Where dates, numbers and the like were seen in a column, over all of its rows. Counts of cells. */
export const columnEvidenceSchema = z.object({
  filled: z.number().int(),
  distinct: z.number().int().describe('at most what is worth counting'),
  dayFirst: z.number().int().describe('dates that can only be day first'),
  monthFirst: z.number().int(),
  eitherOrder: z.number().int(),
  otherDates: z.number().int().describe('ISO, or with a month in letters'),
  twoDigitYears: z.number().int(),
  pointDecimal: z
    .number()
    .int()
    .describe('numbers whose decimal mark is a point for sure'),
  commaDecimal: z.number().int(),
  eitherDecimal: z.number().int(),
  plainNumbers: z.number().int(),
  currencies: z.array(z.string()).describe('named by a sign or a code'),
  withoutCurrency: z.number().int().describe('numbers that name none'),
  digitsOnly: z.number().int(),
  digits: z.number().int().describe('of the longest cell of digits only'),
  shorter: z.number().int().describe('cells of fewer digits'),
  examples: z.object({
    dates: z.array(z.string()),
    numbers: z.array(z.string()),
    years: z.array(z.string()),
    amounts: z.array(z.string()),
    short: z.array(z.string()),
  }),
});

/** A column of the file. */
export const importColumnSchema = z.object({
  index: z.number().int(),
  header: z.string().describe('as in the file; the same twice is numbered'),
  samples: z.array(z.string()),
  field: z
    .string()
    .optional()
    .describe('what it most likely is, in the words of a mapping'),
  confidence: z
    .number()
    .optional()
    .describe('1: the name of the field or its label; 0.5: has words of it'),
  evidence: columnEvidenceSchema,
});

/** Which column becomes which field; a column that is not named is left out. */
export const importMappingSchema = z
  .array(
    z.strictObject({
      column: z.number().int().min(0).max(1_000).describe('its index, from 0'),
      field: z
        .string()
        .min(1)
        .max(100)
        .describe('as exports call it: a field, id, or purchaseCostCurrency'),
    }),
  )
  .min(1)
  .max(200);

export type QuestionCode = (typeof questionCodes)[number];
export type ImportQuestion = z.output<typeof importQuestionSchema>;
export type ColumnEvidence = z.output<typeof columnEvidenceSchema>;
export type ImportMapping = z.output<typeof importMappingSchema>;
export type ImportColumn = z.output<typeof importColumnSchema>;

/** What a file turned out to be. `questions` are those about the whole file; columnQuestions asks the others. */
export interface Inspection {
  reading: Reading;
  questions: ImportQuestion[];
  columns: ImportColumn[];
  /** Rows with values, without the header. */
  rowsTotal: number;
}

/** The reading with an answer put in. */
export function withAnswer(
  reading: Reading,
  question: Pick<ImportQuestion, 'code' | 'column'>,
  value: string,
): Reading {
  const isNumber = ['headerRow', 'century', 'digits'].includes(question.code);
  const answer = { [question.code]: isNumber ? Number(value) : value };
  if (question.column === undefined) return { ...reading, ...answer };
  const key = String(question.column);
  return {
    ...reading,
    columns: {
      ...reading.columns,
      [key]: { ...reading.columns[key], ...answer },
    },
  };
}
