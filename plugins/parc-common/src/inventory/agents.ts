import { z } from 'zod';
import { pageLimit, reasonSchema, textSchema } from '../records';
import {
  agentProducts,
  inventoryItemTypes,
  type InventoryIdentity,
} from './Inventory';
import { matchExplanationSchema } from './rules';

/** What an agent is: it speaks for an asset, waits for a person, is not listened to, or said too little of itself. */
export const agentStates = [
  'linked',
  'discovered',
  'ignored',
  'refused',
] as const;
export type AgentState = (typeof agentStates)[number];

/** What an agent is recognised by, as it is kept; with the category that a new asset would get. */
export type KnownIdentity = InventoryIdentity & { category?: string };

const assetReferenceSchema = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string().optional(),
});

export const agentsQuerySchema = z.object({
  limit: pageLimit,
  cursor: z.uuid().optional(),
  state: z.enum(agentStates).optional(),
  asset: textSchema(255).optional().describe('the asset that they speak for'),
  q: textSchema(200)
    .trim()
    .optional()
    .describe('part of the device id, the name, the serial or the tag'),
});
export type AgentsQuery = z.output<typeof agentsQuerySchema>;

/** One agent: who reports, and for which asset. */
export const agentSchema = z.object({
  id: z.uuid(),
  deviceId: z.string(),
  agentUuid: z.string().optional(),
  product: z.enum(agentProducts),
  version: z.string().optional(),
  tag: z.string().optional(),
  itemType: z.enum(inventoryItemTypes),
  state: z.enum(agentStates),
  asset: assetReferenceSchema.optional(),
  matchedAt: z.iso.datetime().optional(),
  match: matchExplanationSchema.optional(),
  excluded: z
    .array(assetReferenceSchema)
    .optional()
    .describe('assets that a person said it is not'),
  identity: z.object({
    serial: z.string().optional(),
    uuid: z.string().optional(),
    macs: z.array(z.string()),
    name: z.string().optional(),
    manufacturer: z.string().optional(),
    model: z.string().optional(),
    category: z
      .string()
      .optional()
      .describe('the code of the category that a new asset would get'),
  }),
  firstSeen: z.iso.datetime(),
  lastSeen: z.iso.datetime().optional(),
});
export type Agent = z.output<typeof agentSchema>;

/** To link a machine to an asset by hand. */
export const agentLinkSchema = z.strictObject({
  asset: textSchema(255).trim().min(1).describe('tag or id'),
});

export const undoMatchSchema = z.strictObject({
  reason: reasonSchema.optional(),
});

/** What came up that a person should look at. */
export const findingKinds = [
  'lost-reported',
  'retired-reported',
  'deleted-reported',
  'ambiguous',
  'cloned',
  'partial-of-unknown',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingsQuerySchema = z.object({
  limit: pageLimit,
  cursor: z.uuid().optional(),
  kind: z.enum(findingKinds).optional(),
  asset: textSchema(255).optional(),
});
export type FindingsQuery = z.output<typeof findingsQuerySchema>;

export const inventoryFindingSchema = z.object({
  id: z.uuid(),
  kind: z.enum(findingKinds),
  asset: assetReferenceSchema.optional(),
  agent: z.object({ id: z.string(), deviceId: z.string() }).optional(),
  params: z
    .record(z.string(), z.unknown())
    .describe('what the message is made of'),
  since: z.iso.datetime(),
  seenAt: z.iso.datetime(),
});
export type InventoryFinding = z.output<typeof inventoryFindingSchema>;

/** What other rules would make of one stored agent: the asset or the word of what becomes of it. */
export const dryRunSchema = z.object({
  agents: z.number().int(),
  same: z.number().int(),
  isComplete: z
    .boolean()
    .describe('false: there are more agents than looked at'),
  changes: z.array(
    z.object({
      agent: z.string(),
      deviceId: z.string(),
      name: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      explanation: matchExplanationSchema.optional(),
    }),
  ),
});
export type DryRunAnswer = z.output<typeof dryRunSchema>;
