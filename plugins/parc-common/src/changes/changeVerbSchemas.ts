import { z } from 'zod';
import { dateSchema, reasonSchema, textSchema } from '../records/schema';
import { changeOutcomes, returnAnswers } from './changeChoices';
import type { ChangeVerb } from './changeLifeCycle';

const text = textSchema(10_000).trim().min(1);
const reason = reasonSchema.optional();

/** What is done with a change that leaves its status as it is. */
export const changeRecordVerbs = [
  'override',
  'link-incident',
  'verify-return',
] as const;
export type ChangeRecordVerb = (typeof changeRecordVerbs)[number];

/** What a person can do: all verbs but what approvals lead to. */
export type ChangeAnyVerb =
  | Exclude<ChangeVerb, 'authorise' | 'refuse'>
  | ChangeRecordVerb;

/** What each verb takes. The page builds its form from the same. */
export const changeVerbSchemas = {
  submit: z.strictObject({ reason }),
  'request-approval': z.strictObject({ reason }),
  revise: z.strictObject({ reason: reasonSchema }),
  start: z.strictObject({ reason }),
  finish: z.strictObject({
    outcome: z.enum(['successful', 'partly-successful', 'failed']),
    text: text
      .optional()
      .describe('what happened; needed unless it was successful'),
    reason,
  }),
  'back-out': z.strictObject({
    text: text.describe('what happened, and what state it was brought back to'),
    reason: reasonSchema,
  }),
  close: z.strictObject({
    review: text.optional().describe('needed when the change needs a review'),
    returnObtained: z.enum(returnAnswers).optional(),
    returnText: text.optional(),
    reason,
  }),
  cancel: z.strictObject({ reason: reasonSchema }),
  override: z.strictObject({ reason: reasonSchema }),
  'link-incident': z.strictObject({
    incident: textSchema(255).trim().min(1),
    reason,
  }),
  'verify-return': z.strictObject({
    returnObtained: z.enum(returnAnswers),
    returnText: text.describe('what was measured'),
    on: dateSchema.optional().describe('today when left out'),
    review: text
      .optional()
      .describe('of a change whose review became necessary when it was closed'),
    reason,
  }),
} satisfies Record<ChangeAnyVerb, z.ZodType>;

/** The body of any verb: the fields of all of them, each optional. */
export interface ChangeVerbBody {
  outcome?: Exclude<(typeof changeOutcomes)[number], 'rolled-back'>;
  text?: string;
  review?: string;
  returnObtained?: (typeof returnAnswers)[number];
  returnText?: string;
  incident?: string;
  on?: string;
  reason?: string;
}
