import { z } from 'zod';
import { reasonSchema, textSchema } from '../records/schema';
import {
  importColumnSchema,
  importMappingSchema,
  importNouns,
  importQuestionSchema,
  readingSchema,
} from './reading';

/** The way of an import, from the file to its undoing. */
export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row: said by the dry run, and again by the run. */
export const importOutcomes = [
  'create',
  'update',
  'unchanged',
  'error',
] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** The nouns of which a record may be created on the side, when agreed. */
export const sideNouns = ['locations', 'models', 'suppliers'] as const;
export type SideNoun = (typeof sideNouns)[number];

export const uploadImportQuerySchema = z.object({
  noun: z.enum(importNouns).default('assets'),
  fileName: textSchema(255).min(1).describe("the file's name"),
});

/** What is to be done with the file. Starts the dry run. */
export const importPlanSchema = z.strictObject({
  reading: readingSchema.describe('as it was found, with the answers'),
  mapping: importMappingSchema,
  matchOn: z
    .string()
    .min(1)
    .max(100)
    .describe('the field by which a row finds its record, or id'),
  createReferences: z
    .array(z.enum(sideNouns))
    .default([])
    .describe('unknown ones are listed, and created once agreed'),
  emptyMeans: z
    .enum(['keep', 'clear'])
    .default('keep')
    .describe('what an empty cell does to the field of a known record'),
  reason: reasonSchema.describe('why; kept in the history of each record'),
  name: textSchema(100)
    .trim()
    .min(1)
    .optional()
    .describe('keeps mapping and reading under a name'),
});
export type ImportPlan = z.output<typeof importPlanSchema>;

/** Confirms the run. What is not agreed is not created; rows that need it fail. */
export const runImportSchema = z.strictObject({
  agreed: z
    .array(z.string().max(200))
    .max(10_000)
    .default([])
    .describe('keys of the references that may be created'),
});

/** `partial`: undo what can be undone. Otherwise it is all or nothing. */
export const undoImportSchema = z.strictObject({
  partial: z.boolean().default(false),
  reason: reasonSchema.optional(),
});

/** A record that does not exist, which rows point at and which would be created. */
export const sideRecordSchema = z.object({
  key: z.string().describe('what is agreed to'),
  noun: z.enum(sideNouns),
  value: z.string().describe('as the file has it'),
  record: z.record(z.string(), z.unknown()).describe('as it would be created'),
  rows: z.number().int().describe('how many rows point at it'),
  line: z.number().int().describe('the first of them'),
  isAgreed: z.boolean().optional(),
  ref: z.string().optional().describe('once it is created'),
});
export type SideRecord = z.output<typeof sideRecordSchema>;

const count = z.number().int();

export const importSchema = z.object({
  id: z.uuid(),
  noun: z.enum(importNouns),
  state: z.enum(importStates),
  fileName: z.string(),
  size: count.describe('bytes'),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  checkedAt: z.iso.datetime().optional(),
  doneAt: z.iso.datetime().optional(),
  undoneAt: z.iso.datetime().optional(),
  reading: readingSchema,
  questions: z
    .array(importQuestionSchema)
    .describe('about the file; those about mapped columns: columnQuestions'),
  columns: z.array(importColumnSchema),
  matchOn: z.string(),
  mapping: importMappingSchema.optional(),
  isRemembered: z
    .boolean()
    .optional()
    .describe('the mapping is that of the last file with these headings'),
  createReferences: z.array(z.enum(sideNouns)).optional(),
  emptyMeans: z.enum(['keep', 'clear']).optional(),
  reason: z.string().optional(),
  rowsTotal: count.optional().describe('once the dry run has counted them'),
  rowsDone: count.describe('of what is going on: dry run, run or undo'),
  counts: z
    .object({
      create: count,
      update: count,
      unchanged: count,
      error: count,
    })
    .describe('rows by what becomes of them'),
  written: z
    .object({ created: count, updated: count, undone: count, kept: count })
    .describe('what was done, and of an undo what could not be undone'),
  sideRecords: z.array(sideRecordSchema),
  error: z.string().optional().describe('why it failed as a whole'),
});
export type Import = z.output<typeof importSchema>;

export const importListQuerySchema = z.object({
  noun: z.enum(importNouns).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.uuid().optional(),
});
export const importListSchema = z.object({
  items: z.array(importSchema),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});

/** What is wrong with a row, and what was probably meant. */
export const importErrorSchema = z.object({
  column: z.string().optional().describe("the column's heading"),
  field: z.string().optional(),
  value: z.unknown().optional(),
  code: z.string().describe('for the page to translate'),
  params: z.record(z.string(), z.unknown()).optional(),
  message: z.string(),
  suggestion: z.string().optional(),
});
export type ImportError = z.output<typeof importErrorSchema>;

export const importRowSchema = z.object({
  line: count.describe('of the file'),
  outcome: z.enum(importOutcomes),
  isDone: z.boolean().describe('whether the run has written it'),
  key: z.string().optional().describe('what it was matched on'),
  ref: z.string().optional(),
  recordId: z.string().optional(),
  differences: z
    .array(
      z.object({
        field: z.string(),
        from: z.unknown().optional(),
        to: z.unknown().optional(),
      }),
    )
    .describe('of a new record: its values'),
  errors: z.array(importErrorSchema),
  warnings: z.array(importErrorSchema),
  needs: z
    .array(z.string())
    .describe('keys of the records that have to be created on the side'),
  undone: z
    .string()
    .optional()
    .describe('`undone`, or why it could not be undone'),
});
export type ImportRow = z.output<typeof importRowSchema>;

export const importRowsQuerySchema = z.object({
  outcome: z.enum(importOutcomes).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,4}-\d{1,9}$/)
    .optional(),
});
export const importRowsSchema = z.object({
  items: z.array(importRowSchema),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});

/** How files of one kind are imported; by its name, the command line does so again. */
export const namedMappingSchema = z.object({
  noun: z.enum(importNouns),
  name: z.string().optional(),
  columns: z.array(
    z.object({
      header: z.string(),
      column: z.number().int(),
      field: z.string(),
    }),
  ),
  matchOn: z.string(),
  reading: readingSchema,
  emptyMeans: z.enum(['keep', 'clear']),
});
export type NamedMapping = z.output<typeof namedMappingSchema>;
export const namedMappingsSchema = z.object({
  items: z.array(namedMappingSchema),
});

/** What is said of a file's encoding, sheet or headings; the file is then looked at again. */
export const inspectImportSchema = z.strictObject({
  reading: readingSchema.partial(),
});
