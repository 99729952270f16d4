import { z } from 'zod';
import { fieldEntries, type Noun } from './fields';
import { recordSchema, textSchema } from './schema';

/** The largest page. */
export const maxLimit = 1_000;
/** The page when no limit is asked for. */
export const defaultLimit = 50;
/** Counts stop here unless `totalItems=exact`. */
export const countCap = 10_000;

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform(given => (given === undefined ? [] : [given].flat()));

/** What narrows a list, a facet, a total or an export. */
export const narrowingSchema = z.object({
  filter: oneOrMore.describe(
    'a=b,c=d is AND; repeated is OR; a key alone means that it has a value',
  ),
  query: z
    .string()
    .max(20_000)
    .optional()
    .describe(
      'a JSON predicate: $all $any $not $exists $in $contains $hasPrefix $gt $gte $lt $lte',
    ),
  fullTextFilterTerm: z.string().trim().max(200).optional(),
  deleted: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: the deleted ones instead'),
});

/** The query of a list. */
export const listQuerySchema = narrowingSchema.extend({
  orderField: z.string().optional().describe('field,asc or field,desc'),
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit),
  cursor: z.string().max(2_000).optional(),
  fields: z.string().optional().describe('only these fields, with commas'),
  totalItems: z
    .enum(['exclude', 'exact'])
    .optional()
    .describe(`exclude: no count; exact: count beyond ${countCap}`),
});

/** Which records to get in one call: those of a list of ids or references that exist, may be read and match. */
export const byRefsSchema = z.strictObject({
  refs: z.array(textSchema(255).min(1)).max(maxLimit),
  filter: z
    .array(z.string())
    .default([])
    .describe('as in a list: of these records only those that match'),
  fields: z.array(z.string()).optional().describe('only these fields'),
  deleted: z.boolean().optional().describe('true: the deleted ones too'),
});

export const facetsQuerySchema = narrowingSchema.extend({
  facet: oneOrMore.describe('fields to count by'),
});

export const totalsQuerySchema = narrowingSchema.extend({
  measure: z.string().optional().describe('a field to add up'),
  by: z.string().optional().describe('a field to group by'),
});

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportQuerySchema = narrowingSchema.extend({
  format: z.enum(exportFormats).default('csv'),
  orderField: z.string().optional(),
  fields: z.string().optional(),
});

export type Narrowing = z.output<typeof narrowingSchema>;
export type ListQuery = z.output<typeof listQuerySchema>;
export type ByRefs = z.output<typeof byRefsSchema>;
export type FacetsQuery = z.output<typeof facetsQuerySchema>;
export type TotalsQuery = z.output<typeof totalsQuerySchema>;
export type ExportQuery = z.output<typeof exportQuerySchema>;

/** A page of a list. `isCapped` says that there are more than `totalItems`. */
export interface ListAnswer<T> {
  items: T[];
  totalItems?: number;
  isCapped?: boolean;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** One value of a facet. Empty ones have no value. */
export interface FacetValue {
  value?: string;
  name?: string;
  nameFr?: string;
  count: number;
}

/** Records by their references, in no order that means anything. */
export interface ByRefsAnswer<T> {
  items: T[];
}

export interface FacetsAnswer {
  facets: Record<string, FacetValue[]>;
}

/** Count and sum of a group in one currency; a measure without currency (a number) has none. */
export interface TotalsGroup {
  value?: string;
  name?: string;
  nameFr?: string;
  currency?: string;
  count: number;
  sum?: string;
}

export interface TotalsAnswer {
  groups: TotalsGroup[];
}

export function listAnswerSchema(noun: Noun) {
  return z.object({
    items: z.array(recordSchema(noun)),
    totalItems: z.number().int().optional(),
    isCapped: z.boolean().optional(),
    pageInfo: z.object({
      nextCursor: z.string().optional(),
      prevCursor: z.string().optional(),
    }),
  });
}

export function byRefsAnswerSchema(noun: Noun) {
  return z.object({ items: z.array(recordSchema(noun)) });
}

const groupSchema = {
  value: z.string().optional(),
  name: z.string().optional(),
  nameFr: z.string().optional(),
  count: z.number().int(),
};

export const facetsAnswerSchema = z.object({
  facets: z.record(z.string(), z.array(z.object(groupSchema))),
});

export const totalsAnswerSchema = z.object({
  groups: z.array(
    z.object({
      ...groupSchema,
      currency: z.string().optional(),
      sum: z
        .string()
        .optional()
        .describe('decimal, in the currency of the group'),
    }),
  ),
});

/** The names of the fields with a flag, in the list's order: `fieldsThat(assets, 'sort')`. */
export function fieldsThat(
  noun: Noun,
  flag: 'filter' | 'sort' | 'group' | 'measure' | 'search' | 'inTable',
): string[] {
  return fieldEntries(noun)
    .filter(([, field]) => field[flag])
    .map(([name]) => name);
}
