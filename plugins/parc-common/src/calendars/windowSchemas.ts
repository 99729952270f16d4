import { z } from 'zod';
import { createSchema, dateSchema, textSchema } from '../records';
import { windowKinds, windows, type WindowValues } from './windowFields';

/** The most occurrences of one answer. */
export const maxOccurrences = 1_000;
/** The most occurrences of a preview. */
export const maxPreviewed = 20;

/** Which occurrences: from one day to another, both included, in the company's zone. */
export const windowOccurrencesQuerySchema = z.object({
  from: dateSchema,
  to: dateSchema,
  kind: z.enum(windowKinds).optional(),
  location: textSchema(255)
    .trim()
    .min(1)
    .optional()
    .describe('those that concern a place: of it, of what it is in, of all'),
  entity: textSchema(255)
    .trim()
    .min(1)
    .optional()
    .describe('those that concern an entity: of it, of what it is part of'),
});
export type WindowOccurrencesQuery = z.output<
  typeof windowOccurrencesQuerySchema
>;

/** A moment from which, and one until which; the latter is not part of it. */
export const occurrenceSchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type Occurrence = z.output<typeof occurrenceSchema>;

const reference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
});

/** An occurrence, and of which window. */
export const windowOccurrenceSchema = occurrenceSchema.extend({
  window: reference,
  kind: z.enum(windowKinds),
  timeZone: z.string().describe('of the window'),
  location: reference.optional(),
  entity: z.string().optional(),
  owner: z.string().optional(),
});
export type WindowOccurrence = z.output<typeof windowOccurrenceSchema>;

/** By their beginnings. */
export const windowOccurrencesAnswerSchema = z.object({
  items: z.array(windowOccurrenceSchema),
  isCut: z
    .boolean()
    .describe(`there are more than ${maxOccurrences}; the latest are left out`),
});
export type WindowOccurrencesAnswer = z.output<
  typeof windowOccurrencesAnswerSchema
>;

/** When a window is: of its fields those that say so, and its place, whose zone it has unless it names one. */
export const windowPreviewSchema = createSchema(windows).pick({
  start: true,
  duration: true,
  rule: true,
  except: true,
  also: true,
  timeZone: true,
  location: true,
});
/** As a form has it; `null` is empty. */
export type WindowPreview = Pick<WindowValues, 'start' | 'duration'> & {
  [name in 'rule' | 'timeZone' | 'location']?: string | null;
} & { [name in 'except' | 'also']?: string[] | null };

/** What is wrong with a window, and in which field. */
export const windowProblemSchema = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.string()),
  message: z.string(),
});

/** The occurrences that are not over yet; or what is wrong. */
export const windowPreviewAnswerSchema = z.object({
  timeZone: z.string(),
  items: z.array(occurrenceSchema),
  endsAt: z.iso
    .datetime()
    .optional()
    .describe('the end of the last one; empty when there is no last one'),
  problems: z.array(windowProblemSchema),
});
export type WindowPreviewAnswer = z.output<typeof windowPreviewAnswerSchema>;
