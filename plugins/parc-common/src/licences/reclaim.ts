import { z } from 'zod';
import { reasonSchema, textSchema } from '../records/schema';

/**
 * Why an allocation can be taken back: its user left; its asset is retired, disposed of, lost or deleted; the product
 * was not used for a while (where usage is known); the product is on none of the machines.
 */
export const reclaimCauses = [
  'departed',
  'asset-gone',
  'unused',
  'not-installed',
] as const;
export type ReclaimCause = (typeof reclaimCauses)[number];

/** What becomes of an asset that is used no more: it counts for nothing, and what was allocated to it can be taken back. */
export const goneStatuses = ['retired', 'disposed', 'lost'] as const;

/** What happens when more of a licence is given out than is owned. */
export const overAllocations = ['warn', 'block'] as const;
export type OverAllocation = (typeof overAllocations)[number];

/** How often the money is saved: each year for a term, once for what was bought for ever. */
export const savingKinds = ['yearly', 'once'] as const;

const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform(given => (given === undefined ? undefined : [given].flat()));

export const reclaimQuerySchema = z.object({
  cause: z.enum(reclaimCauses).optional(),
  licence: textSchema(255).optional(),
  product: textSchema(255).optional(),
  assignee: many,
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  cursor: z
    .string()
    .regex(/^[1-4]\.[0-9a-f-]{36}$/)
    .optional(),
});
export type ReclaimQuery = z.output<typeof reclaimQuerySchema>;

const moneyAnswer = z.object({ amount: z.string(), currency: z.string() });
const referenceAnswer = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
});

export const reclaimItemSchema = z.object({
  allocation: z.object({ id: z.uuid(), ref: z.string() }),
  licence: referenceAnswer,
  product: referenceAnswer.optional(),
  assignee: z.string().optional(),
  asset: referenceAnswer.optional(),
  quantity: z.number(),
  since: z.iso.date(),
  /** Until then it may not be reassigned; not asked of what is gone. */
  lockedUntil: z.iso.date().optional(),
  isLocked: z.boolean(),
  /** The strongest reason: the first of departed, asset-gone, unused, not-installed that holds. */
  cause: z.enum(reclaimCauses),
  /** When it was last used, for `unused`. */
  lastUsed: z.iso.date().optional(),
  saving: moneyAnswer.optional(),
  savingIs: z.enum(savingKinds).optional(),
});
export type ReclaimItem = z.output<typeof reclaimItemSchema>;

/** A page of what could be saved, and over all that matches how many there are and how much that is. */
const savingPage = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    totalItems: z.number().int(),
    savings: z.array(
      z.object({
        currency: z.string(),
        savingIs: z.enum(savingKinds),
        amount: z.string(),
      }),
    ),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
  });

export const reclaimAnswerSchema = savingPage(reclaimItemSchema);
export type ReclaimAnswer = z.output<typeof reclaimAnswerSchema>;

/** Ends many allocations at once: what can be, is; the others are answered with why not. */
export const reclaimBodySchema = z.strictObject({
  allocations: z.array(textSchema(255).min(1)).min(1).max(10_000),
  reason: reasonSchema,
});
export type ReclaimBody = z.output<typeof reclaimBodySchema>;

export const unusedQuerySchema = z.object({
  product: textSchema(255).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  cursor: z
    .string()
    .regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)
    .optional(),
});
export type UnusedQuery = z.output<typeof unusedQuerySchema>;

/** Software on a machine that is known not to have been used for a while. */
export const unusedInstallationSchema = z.object({
  asset: referenceAnswer,
  product: referenceAnswer,
  lastUsed: z.iso.date(),
  /** What one right costs, where rights are by device or by installation and the price is known. */
  saving: moneyAnswer.optional(),
  savingIs: z.enum(savingKinds).optional(),
});
export type UnusedInstallation = z.output<typeof unusedInstallationSchema>;

export const unusedAnswerSchema = savingPage(unusedInstallationSchema);
export type UnusedAnswer = z.output<typeof unusedAnswerSchema>;
