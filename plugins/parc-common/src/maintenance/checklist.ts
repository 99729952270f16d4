import { z } from 'zod';
import { textSchema } from '../records/schema';

const label = textSchema(255).trim().min(1, 'must not be empty');
const markdown = textSchema(4_000).trim().min(1);

/** What every step says, whatever it asks for. */
const step = {
  id: textSchema(63)
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be small letters, digits and hyphens, such as disk-health',
    )
    .describe('what answers name it by; once given, it stays'),
  label: label.describe('what is to be done'),
  labelFr: label.optional().describe('the same in French'),
  instructions: markdown.optional().describe('how, in Markdown'),
  instructionsFr: markdown.optional().describe('the same in French'),
  isRequired: z
    .boolean()
    .describe('whether the work is done only in part without it'),
};

const choiceSchema = z.strictObject({
  value: textSchema(63).trim().min(1),
  label,
  labelFr: label.optional(),
  isFailure: z.literal(true).optional(),
});

/**
 * One step of a checklist. A `check` is ticked; a `value` has a unit and bounds, both included; a `choice` may be one
 * that is a failure.
 */
export const checklistStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...step, kind: z.literal('check') }),
  z
    .strictObject({
      ...step,
      kind: z.literal('value'),
      unit: textSchema(20).trim().min(1).optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    })
    .refine(({ min, max }) => (min ?? -Infinity) <= (max ?? Infinity), {
      message: 'must not be below min',
      path: ['max'],
    }),
  z.strictObject({ ...step, kind: z.literal('text') }),
  z.strictObject({ ...step, kind: z.literal('photo') }),
  z.strictObject({
    ...step,
    kind: z.literal('choice'),
    choices: z
      .array(choiceSchema)
      .min(2)
      .max(20)
      .refine(choices => isDistinct(choices.map(each => each.value)), {
        message: 'must not name a choice twice',
      }),
  }),
]);
export type ChecklistStep = z.infer<typeof checklistStepSchema>;

/** The steps of a plan, in their order. */
export const checklistSchema = z
  .array(checklistStepSchema)
  .max(100)
  .refine(steps => isDistinct(steps.map(each => each.id)), {
    message: 'must not have two steps of one id',
  });

/**
 * A version of a plan's checklist. It never changes: other steps are another version, and an order keeps the one that
 * it was opened with, so that its answers can always be read.
 */
export interface ChecklistVersion {
  plan: string;
  /** From 1. */
  version: number;
  steps: readonly ChecklistStep[];
}

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
