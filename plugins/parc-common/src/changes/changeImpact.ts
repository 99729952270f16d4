import { z } from 'zod';

/** How far impact is followed unless it is said, and at most. */
export const usualImpactDepth = 3;
export const mostImpactDepth = 6;

/** How something is hit: it depends on what is changed, has it as a part, or is part of it. */
export const impactRelations = ['dependencyOf', 'partOf', 'hasPart'] as const;

export const impactQuerySchema = z.object({
  depth: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostImpactDepth)
    .default(usualImpactDepth),
});
export type ImpactQuery = z.output<typeof impactQuerySchema>;

/** Something that a change hits, and the way there. */
export const impactedSchema = z.object({
  ref: z.string(),
  title: z.string().optional(),
  distance: z.number().int().describe('0: an item of the change itself'),
  via: z
    .object({ from: z.string(), relation: z.enum(impactRelations) })
    .optional()
    .describe(
      'from what it is reached; what the reader may not see is left out',
    ),
  owners: z.array(z.string()),
  users: z.array(z.string()).describe('to whom an asset is assigned'),
});
export type Impacted = z.output<typeof impactedSchema>;

/** What a change hits, the nearest first. It is a graph by `via`. */
export const impactAnswerSchema = z.object({
  depth: z.number().int(),
  items: z.array(impactedSchema),
  hidden: z
    .number()
    .int()
    .describe('how many more there are that the reader may not see'),
  isCut: z.boolean().describe('there is more than was looked at'),
});
export type ImpactAnswer = z.output<typeof impactAnswerSchema>;
