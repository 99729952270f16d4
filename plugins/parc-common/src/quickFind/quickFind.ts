import { z } from 'zod';
import { assets, type Asset } from '../assets';
import { foldText, recordSchema, textSchema } from '../records';

/** What is shown of a found asset. */
export const quickFindFields = [
  'tag',
  'name',
  'status',
  'category',
  'model',
  'serial',
  'location',
  'assignedTo',
] as const satisfies ReadonlyArray<keyof Asset>;

export type QuickFindResult = Pick<
  Asset,
  'id' | (typeof quickFindFields)[number]
>;

/** Shorter terms say nothing. */
export const shortestTerm = 2;

export const quickFindQuerySchema = z.object({
  term: textSchema(200)
    .trim()
    .min(shortestTerm)
    .describe('part of a tag, serial number, host name or person'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const quickFindAnswerSchema = z.object({
  items: z.array(recordSchema(assets)),
});

/** What is looked for: all of the term at the beginning of a code, and its words anywhere. */
export interface QuickFindTerm {
  whole: string;
  /** Empty when no word is long enough to be looked for inside. */
  words: string[];
}

/**
 * Three letters or digits in a row are what the index knows. A term without them is looked for only at the beginning
 * of tags, serial numbers and host names: inside, all assets would have to be read.
 */
const indexed = /[\p{L}\p{N}]{3}/u;

export function toQuickFindTerm(term: string): QuickFindTerm {
  const whole = foldText(term);
  const words = whole.split(/\s+/);
  return { whole, words: words.some(each => indexed.test(each)) ? words : [] };
}
