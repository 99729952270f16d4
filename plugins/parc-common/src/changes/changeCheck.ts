import { z } from 'zod';
import { approvalStepSchema } from './changeApproval';
import { conflictSchema } from './changeConflict';
import { createSchema } from '../records/schema';
import { riskLevels } from './changeChoices';
import { changes, type ChangeValues } from './changeFields';

/**
 * Why an answer does not count: nothing was said; something was, and it says nothing (`N/A`, `see above`); the risks are
 * not all answered; there is an outage and no way back; of the roles one is the other (segregation of duties).
 */
export const gapReasons = [
  'missing',
  'says-nothing',
  'too-short',
  'unanswered',
  'no-back-out',
  'window-incomplete',
  'window-out-of-order',
  'before-window-end',
] as const;
export type GapReason = (typeof gapReasons)[number];

/** A field that keeps a change from being complete; `section` is which of the seven R's it is of, or `window`. */
export const gapSchema = z.object({
  field: z.string(),
  section: z.string(),
  reason: z.enum(gapReasons),
  value: z
    .string()
    .optional()
    .describe(
      'what says nothing; of an unanswered questionnaire, the question',
    ),
});
export type Gap = z.output<typeof gapSchema>;

/** What is known of a change before it is submitted: what is missing, its risk, its conflicts, who would be asked. */
export const changeCheckSchema = z.object({
  gaps: z.array(gapSchema),
  risk: z.object({ score: z.number(), level: z.enum(riskLevels) }).optional(),
  conflicts: z.array(conflictSchema),
  approval: z.array(
    approvalStepSchema.pick({
      order: true,
      policy: true,
      policyFr: true,
      mode: true,
      count: true,
      approvers: true,
    }),
  ),
  nobodyApproves: z
    .array(z.string())
    .describe('the policies for which nobody but the author could be asked'),
});
export type ChangeCheck = z.output<typeof changeCheckSchema>;

/** A change as far as it is written; the number of one that is there says which it is. */
export const changeCheckBodySchema = createSchema(
  changes,
).partial() as unknown as z.ZodType<ChangeCheckBody>;
export type ChangeCheckBody = {
  [Name in keyof Omit<ChangeValues, 'model'>]?: ChangeValues[Name] | null;
} & { model?: string | null };
