import { z } from 'zod';

/** The nouns that files are imported into, in the plural. */
export const importNouns = [
  'assets',
  'locations',
  'suppliers',
  'categories',
  'models',
] as const;
export type ImportNoun = (typeof importNouns)[number];

/** How a file is read: found by looking at it, or said by the user. */
export const readingSchema = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  encoding: z
    .string()
    .max(40)
    .optional()
    .describe('of a CSV: utf-8, windows-1252 …'),
  delimiter: z.string().length(1).optional().describe('of a CSV'),
  sheet: z.string().max(100).optional().describe('of a workbook: its name'),
  headerRow: z
    .number()
    .int()
    .min(1)
    .max(1_000)
    .describe('the row with the headings, from 1'),
  dateOrder: z
    .enum(['day-first', 'month-first', 'year-first'])
    .optional()
    .describe('how 03/04/2025 is meant'),
  decimal: z.enum([',', '.']).optional().describe('how 1.234 is meant'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('of amounts that say none'),
  takesDamaged: z
    .boolean()
    .optional()
    .describe(
      'whether numbers that a spreadsheet shortened (1.23E+11) are read as they are',
    ),
});
export type Reading = z.output<typeof readingSchema>;

/** What only the user knows. It is answered by setting `field` of the reading to one of the choices. */
export const importQuestionSchema = z.object({
  code: z.enum([
    'encoding',
    'delimiter',
    'sheet',
    'header-row',
    'date-order',
    'decimal',
    'currency',
    'damaged-numbers',
  ]),
  field: z.enum([
    'encoding',
    'delimiter',
    'sheet',
    'headerRow',
    'dateOrder',
    'decimal',
    'currency',
    'takesDamaged',
  ]),
  column: z.number().int().optional().describe('the column that it is about'),
  choices: z.array(z.union([z.string(), z.number(), z.boolean()])),
  samples: z.array(z.string()).optional().describe('values that raise it'),
});
export type ImportQuestion = z.output<typeof importQuestionSchema>;

/** A column of the file, and the field that it most likely is. */
export const importColumnSchema = z.object({
  index: z.number().int().describe('from 0'),
  header: z.string().describe('as in the file; empty when it has none'),
  samples: z.array(z.string()).describe('its first values'),
  field: z
    .string()
    .optional()
    .describe(
      'a field of the noun, `id`, or the currency of an amount: `purchaseCostCurrency`',
    ),
});
export type ImportColumn = z.output<typeof importColumnSchema>;

/** Which column is which field; columns that are not named are left out. */
export const importMappingSchema = z
  .array(
    z.strictObject({
      column: z.number().int().min(0).max(1_000),
      field: z.string().min(1).max(100),
    }),
  )
  .min(1)
  .max(200);
export type ImportMapping = z.output<typeof importMappingSchema>;
