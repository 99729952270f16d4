import { z } from 'zod';

/** An edition and release of a product that was found. */
export const softwareReleaseSchema = z.object({
  id: z.number().int(),
  edition: z.string().optional(),
  release: z.string().optional(),
  endOfSupport: z.iso.date().optional(),
  installed: z.number().int(),
  countsAs: z
    .object({ product: z.string(), release: z.number().int() })
    .optional()
    .describe('the suite that it counts for, and which of its releases'),
});
export type SoftwareRelease = z.output<typeof softwareReleaseSchema>;

/** The newest first. */
export const softwareReleasesSchema = z.object({
  items: z.array(softwareReleaseSchema),
});

export const softwareReleaseBodySchema = z.strictObject({
  endOfSupport: z.iso
    .date()
    .nullable()
    .describe('null: unknown, or without end'),
});
export type SoftwareReleaseBody = z.output<typeof softwareReleaseBodySchema>;

export const productGrowthQuerySchema = z.object({
  months: z.coerce.number().int().min(1).max(36).default(12),
});

/** On how many machines a product was at the end of each month, the oldest first; the last is now. */
export const productGrowthSchema = z.object({
  items: z.array(
    z.object({
      month: z.string().describe('YYYY-MM'),
      machines: z.number().int(),
    }),
  ),
});
export type ProductGrowth = z.output<typeof productGrowthSchema>;
