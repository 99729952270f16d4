import { z } from 'zod';
import { cursorAnswer, pageLimit } from '../records/cursorPage';
import { dateSchema, reasonSchema, textSchema } from '../records/schema';
import { updateSchema } from './behindSchemas';
import { checklistStepSchema } from './checklist';
import { timelinesses } from './timelinessOf';

/**
 * How one asset of an order stands: still to be done, done, done in part, skipped for a reason, or out of the order
 * (`left`) because it left the fleet or the order was cancelled. What left was not done, and is due as before.
 */
export const workOrderItemStates = [
  'open',
  'done',
  'partly-done',
  'skipped',
  'left',
] as const;
export type WorkOrderItemState = (typeof workOrderItemStates)[number];

/** What is done with one asset of an order; each is a call of the API and a button on the page. */
export const workOrderItemVerbs = ['done', 'skip', 'undo'] as const;
export type WorkOrderItemVerb = (typeof workOrderItemVerbs)[number];

/** The longest time of one order or one asset of it, in minutes: a year of them. */
export const mostMinutes = 525_600;
const minutes = z.number().int().min(0).max(mostMinutes);
const notes = textSchema(4_000).trim().min(1);

const answer = z.union([
  z.boolean(),
  z.number(),
  textSchema(4_000),
  z.array(textSchema(100).min(1)).max(20),
]);

/** What a technician enters, as far as it is; `null` takes an answer, the minutes or the notes away again. */
const entered = {
  answers: z
    .record(textSchema(63), answer.nullable())
    .refine(given => Object.keys(given).length <= 100, {
      message: 'must not answer more than 100 steps',
    })
    .optional()
    .describe('by the id of the step; each must be of the kind that it asks'),
  minutes: minutes.nullish(),
  notes: notes.nullish(),
};

/** A draft: kept as it is, and checked against the steps. */
export const workOrderItemPatchSchema = z.strictObject(entered);
export type WorkOrderItemPatch = z.output<typeof workOrderItemPatchSchema>;

const on = dateSchema
  .optional()
  .describe('the day on which it was; today, at the place, when left out');

/** What each verb on one asset takes. */
export const workOrderItemVerbSchemas = {
  done: z.strictObject({ ...entered, on }),
  skip: z.strictObject({ reason: reasonSchema, on }),
  undo: z.strictObject({ reason: reasonSchema.optional() }),
} satisfies Record<WorkOrderItemVerb, z.ZodType>;

/** The body of any of them. */
export interface WorkOrderItemVerbBody extends WorkOrderItemPatch {
  on?: string;
  reason?: string;
}

const reference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string().optional(),
});

/** One asset of an order as the API answers it. `version` is the item's own, for If-Match. */
export const workOrderItemSchema = z.object({
  order: reference,
  asset: reference,
  location: reference.optional().describe('where the asset is now'),
  plan: reference.optional(),
  state: z.enum(workOrderItemStates),
  version: z.number().int(),
  from: z.iso.date().optional().describe('the window opens'),
  target: z.iso.date().optional(),
  to: z.iso.date().optional().describe('the window closes'),
  answers: z.record(z.string(), answer),
  minutes: z.number().int().optional(),
  notes: z.string().optional(),
  reason: z.string().optional().describe('why it was skipped or left'),
  closedOn: z.iso.date().optional(),
  closedBy: z.string().optional().describe('who said so'),
  timeliness: z.enum(timelinesses).optional(),
  updates: z
    .array(updateSchema)
    .optional()
    .describe(
      'of software updates: what it was behind in, and what came of it',
    ),
  followUp: reference
    .optional()
    .describe('the order that its failed steps opened'),
});
export type WorkOrderItem = z.output<typeof workOrderItemSchema>;

/** A page of them. */
export const workOrderItemsSchema = cursorAnswer(workOrderItemSchema);
export type WorkOrderItems = z.output<typeof workOrderItemsSchema>;

/** Which of them. */
export const workOrderItemsQuerySchema = z.object({
  state: z.enum(workOrderItemStates).optional(),
  limit: pageLimit,
  cursor: z.uuid().optional().describe('where the last answer ended'),
});
export type WorkOrderItemsQuery = z.output<typeof workOrderItemsQuerySchema>;

/** The steps of an order: those of the version that it was opened with. Without a checklist there are none. */
export const workOrderChecklistSchema = z.object({
  version: z.number().int().optional(),
  steps: z.array(checklistStepSchema),
});
export type WorkOrderChecklist = z.output<typeof workOrderChecklistSchema>;
