import { DateTime } from 'luxon';
import { z } from 'zod';
import { inputSchema, textSchema } from '../records';

/** The most sessions of one report. */
export const maxUsageItems = 10_000;

const instant = inputSchema({
  kind: 'instant',
  required: true,
}) as z.ZodType<string>;
const user = inputSchema({
  kind: 'entityRef',
  required: true,
  kinds: ['user'],
}) as z.ZodType<string>;

/** A use of a product: by whom, on which asset, or both; without an end while it lasts. */
export const usageItemSchema = z
  .strictObject({
    product: textSchema(255).trim().min(1).describe('its code or id'),
    user: user.optional(),
    asset: textSchema(255).trim().min(1).optional().describe('its tag or id'),
    from: instant,
    until: instant.optional(),
  })
  .refine(given => given.user !== undefined || given.asset !== undefined, {
    message: 'must name a user or an asset',
    path: ['user'],
  })
  .refine(
    ({ from, until }) =>
      until === undefined || DateTime.fromISO(until) >= DateTime.fromISO(from),
    { message: 'must not be before from', path: ['until'] },
  );
export type UsageItem = z.output<typeof usageItemSchema>;

/**
 * The body of a report of usage. Each item is checked by itself: what one of them has wrong keeps no other out. A
 * session that was reported before (the same product, user, asset and beginning) is the same session.
 */
export const usageReportSchema = z.strictObject({
  items: z.array(z.unknown()).min(1).max(maxUsageItems),
});

export const usageAnswerSchema = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  errors: z.array(
    z.object({
      row: z.number().int(),
      field: z.string().optional(),
      value: z.unknown().optional(),
      message: z.string(),
    }),
  ),
});
export type UsageAnswer = z.output<typeof usageAnswerSchema>;
