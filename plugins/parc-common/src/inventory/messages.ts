import { z } from 'zod';
import { pageLimit, textSchema } from '../records';
import { agentProducts } from './Inventory';
import { matchExplanationSchema, matchKeys } from './rules';

export const messageStates = ['waiting', 'taken', 'done', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];

/** What became of an inventory. */
export const messageOutcomes = [
  'created',
  'changed',
  'unchanged',
  'discovered',
  'refused',
  'ignored',
] as const;
export type MessageOutcome = (typeof messageOutcomes)[number];

const messageId = z.string().regex(/^\d{1,18}$/);

export const messagesQuerySchema = z.object({
  limit: pageLimit,
  cursor: messageId.optional(),
  state: z.enum(messageStates).optional(),
  outcome: z.enum(messageOutcomes).optional(),
  asset: textSchema(255).optional(),
  agent: z.uuid().optional(),
});
export type MessagesQuery = z.output<typeof messagesQuerySchema>;

/** An inventory as it came in. */
export const inventoryMessageSchema = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime(),
  deviceId: z.string(),
  agentUuid: z.string().optional(),
  product: z.enum(agentProducts),
  userAgent: z.string().optional(),
  remoteAddress: z.string().optional(),
  format: z.string(),
  action: z.string(),
  isPartial: z.boolean(),
  size: z.number().int(),
  state: z.enum(messageStates),
  attempts: z.number().int(),
  doneAt: z.iso.datetime().optional(),
  outcome: z.enum(messageOutcomes).optional(),
  asset: z
    .object({ id: z.string(), ref: z.string(), name: z.string().optional() })
    .optional(),
  agent: z.string().optional(),
  error: z.string().optional(),
  hasBody: z.boolean(),
});
export type InventoryMessage = z.output<typeof inventoryMessageSchema>;

export const inventoryMessageDetailsSchema = inventoryMessageSchema.extend({
  notes: z.array(
    z.object({
      path: z.string(),
      value: z.unknown().optional(),
      message: z.string(),
    }),
  ),
  explanation: matchExplanationSchema.optional(),
  passedOver: z
    .array(
      z.object({
        asset: z.string(),
        ref: z.string(),
        rule: z.string(),
        key: z.enum(matchKeys),
      }),
    )
    .optional()
    .describe('assets that a rule would have taken, but for a stronger key'),
  credential: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type InventoryMessageDetails = z.output<
  typeof inventoryMessageDetailsSchema
>;

/** Which messages are worked off again: these, or all that failed. */
export const replaySchema = z
  .strictObject({
    ids: z
      .array(z.string().regex(/^\d{1,18}$/))
      .min(1)
      .max(1_000)
      .optional(),
    failed: z.literal(true).optional(),
  })
  .refine(
    ({ ids, failed }) => (ids === undefined) !== (failed === undefined),
    'either ids or failed must say which',
  );

/** How the queue stands, for the head of the page. */
export const inventoryStatusSchema = z.object({
  waiting: z.number().int(),
  failed: z.number().int(),
  findings: z.number().int().describe('open ones'),
  discovered: z.number().int(),
  agents: z.number().int(),
  messagesLastHour: z.number().int(),
  oldestWaiting: z.iso.datetime().optional(),
});
export type InventoryStatus = z.output<typeof inventoryStatusSchema>;
