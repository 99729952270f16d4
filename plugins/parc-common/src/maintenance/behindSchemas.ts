import { z } from 'zod';
import { cursorAnswer, pageLimit } from '../records/cursorPage';
import { textSchema } from '../records/schema';

/** One thing in which a machine is, or was, behind: its operating system or a product. */
export const updateSchema = z.object({
  what: z.string().describe('the series of the system, or the product’s name'),
  product: z.string().optional().describe('its code; left out of a system'),
  installed: z.string().describe('what was reported'),
  wanted: z.string().describe('what the plan asks for, at least'),
  reached: z
    .string()
    .optional()
    .describe(
      'what was reported when it was up to date; left out when it is gone',
    ),
});
export type SoftwareUpdate = z.output<typeof updateSchema>;

const reference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string().optional(),
});

/** A machine that is behind now. */
export const behindMachineSchema = z.object({
  asset: reference,
  location: reference.optional(),
  owner: z.string().optional(),
  lastSeen: z.iso
    .datetime()
    .optional()
    .describe('when an agent last spoke for it'),
  updates: z.array(updateSchema),
  order: reference.optional().describe('the one that is open for it'),
});
export type BehindMachine = z.output<typeof behindMachineSchema>;

/** Which machines of a plan are behind, by their tags. */
export const behindQuerySchema = z.object({
  limit: pageLimit,
  cursor: textSchema(200).min(1).optional(),
});
export type BehindQuery = z.output<typeof behindQuerySchema>;

/** A page of them, of those that the reader may see; `total` counts them all. */
export const behindAnswerSchema = cursorAnswer(behindMachineSchema).extend({
  total: z.number().int(),
});
export type BehindAnswer = z.output<typeof behindAnswerSchema>;
