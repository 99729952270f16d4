import { z } from 'zod';

/**
 * Why a change does not go when it is planned: another change at the same time on the same item, or on one that depends on
 * it; a freeze of an item; outside the maintenance windows of an item; a person who works on another change then; a change
 * that must be done first and is not by then; one that either says must not be at the same time; an item that is gone.
 */
export const conflictKinds = [
  'shared-item',
  'dependent-item',
  'freeze',
  'outside-window',
  'person',
  'predecessor',
  'declared',
  'item-gone',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** One hit; all are listed, not the first. */
export const conflictSchema = z.object({
  kind: z.enum(conflictKinds),
  item: z.string().optional().describe('the item of this change that is hit'),
  other: z
    .string()
    .optional()
    .describe('the item of the other change, where it is another one'),
  distance: z
    .number()
    .int()
    .optional()
    .describe('how many steps from one item to the other'),
  change: z
    .object({
      id: z.string(),
      ref: z.string(),
      title: z.string(),
      from: z.iso.datetime().optional(),
      to: z.iso.datetime().optional(),
    })
    .optional()
    .describe('the other change; left out when the reader may not see it'),
  isHidden: z
    .boolean()
    .optional()
    .describe('there is another change that the reader may not see'),
  window: z
    .object({
      id: z.string(),
      ref: z.string(),
      name: z.string(),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
    })
    .optional()
    .describe('the freeze; of what is outside, the window that is nearest'),
  person: z.string().optional(),
  mayOverride: z
    .boolean()
    .describe(
      'whether the policy allows to go on in spite of it, with a justification',
    ),
});
export type Conflict = z.output<typeof conflictSchema>;

/** What was found, and when. */
export const conflictsAnswerSchema = z.object({
  at: z.iso.datetime(),
  items: z.array(conflictSchema),
});
export type ConflictsAnswer = z.output<typeof conflictsAnswerSchema>;

/** Which kinds may be overridden, by the type of the change. */
export type ConflictOverrides = Readonly<
  Record<'standard' | 'normal' | 'emergency', readonly ConflictKind[]>
>;
