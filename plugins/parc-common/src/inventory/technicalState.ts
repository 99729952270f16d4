import { z } from 'zod';
import { changeSources, textSchema, type HistoryEntry } from '../records';
import { licensings } from '../software';
import { componentKinds, type InventorySections } from './Inventory';

/** Fields of an asset that an agent sets, as long as nobody else has the last word on them. */
export const agentFields = [
  'name',
  'hostname',
  'serial',
  'model',
  'macAddresses',
  'ipAddresses',
  'operatingSystem',
  'osVersion',
  'osBuild',
  'osEndOfSupport',
  'antivirus',
  'diskEncryption',
  'firewall',
  'secureBoot',
  'processor',
  'memory',
  'storage',
] as const;
export type AgentField = (typeof agentFields)[number];

/** An asset as technical lists name it: only such as the reader may see. */
export const linkedAssetSchema = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string().optional(),
});
export type LinkedAsset = z.infer<typeof linkedAssetSchema>;

const presence = {
  since: z.iso.datetime().describe('when it was first reported'),
  until: z.iso
    .datetime()
    .optional()
    .describe('when it was first missing; left out while it is there'),
};

const details = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]),
);

/** What agents say of an asset, who they are, and who has the last word on each field. */
export const technicalStateSchema = z.object({
  lastSeen: z.iso.datetime().optional(),
  agents: z.array(
    z.object({
      id: z.string(),
      deviceId: z.string(),
      product: z.string(),
      version: z.string().optional(),
      itemType: z.string(),
      tag: z.string().optional(),
      matchedAt: z.iso.datetime().optional(),
      firstSeen: z.iso.datetime(),
      explanation: z
        .object({
          rule: z.string(),
          key: z.string().optional(),
          value: z.string().optional(),
          by: z.string().optional(),
        })
        .optional(),
    }),
  ),
  /** By section of the inventory, as `InventorySections` has them; those with routes of their own are not here. */
  sections: z.record(z.string(), z.unknown()),
  /** Virtual machines, monitors and printers of the sections that are assets: by UUID or serial. */
  linked: z.record(z.string(), linkedAssetSchema),
  /** What the agent says where somebody else has the last word. */
  says: z.array(
    z.object({
      field: z.string(),
      value: z.unknown(),
      at: z.iso.datetime(),
      agent: z.string().optional(),
    }),
  ),
  /** Which source last set each field that an agent could set. */
  sources: z.record(
    z.string(),
    z.object({
      source: z.enum(changeSources),
      at: z.iso.datetime(),
      actor: z.string(),
      /** The agent may set it. */
      isOpen: z.boolean(),
    }),
  ),
});
export type TechnicalState = Omit<
  z.infer<typeof technicalStateSchema>,
  'sections'
> & { sections: InventorySections };

export const assetComponentSchema = z.object({
  id: z.string(),
  kind: z.enum(componentKinds),
  name: z.string().optional(),
  manufacturer: z.string().optional(),
  model: z.string().optional(),
  serial: z.string().optional(),
  details,
  ...presence,
});
export type AssetComponent = z.infer<typeof assetComponentSchema>;

export const installationSchema = z.object({
  name: z.string(),
  publisher: z.string().optional(),
  version: z.string().optional(),
  architecture: z.string().optional(),
  product: z
    .object({ id: z.string(), ref: z.string(), name: z.string() })
    .optional()
    .describe('the product that it was recognised as'),
  licensing: z
    .enum(licensings)
    .optional()
    .describe('that of the product, or its own category; empty: unrecognised'),
  installedOn: z.iso.date().optional(),
  ...presence,
});
export type Installation = z.infer<typeof installationSchema>;

export const networkInterfaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  mac: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  isVirtual: z.boolean(),
  /** With the length of their network, where known: `10.1.2.3/24`. */
  addresses: z.array(z.string()),
  details,
  ...presence,
});
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>;

export const switchPortSchema = z.object({
  key: z.string(),
  name: z.string(),
  details,
  vlans: z.array(
    z.object({
      id: z.string(),
      name: z.string().optional(),
      isTagged: z.boolean().optional(),
    }),
  ),
  neighbour: z.record(z.string(), z.string()).optional(),
  /** Hardware addresses on it, with the asset whose they are. */
  connected: z.array(
    z.object({ mac: z.string(), asset: linkedAssetSchema.optional() }),
  ),
  changedAt: z.iso.datetime(),
});
export type SwitchPort = z.infer<typeof switchPortSchema>;

export const printerReadingSchema = z.object({
  day: z.iso.date(),
  counters: z.record(z.string(), z.number()),
  supplies: z.array(
    z.object({
      name: z.string(),
      percent: z.number().optional(),
      value: z.number().optional(),
      max: z.number().optional(),
      unit: z.string().optional(),
    }),
  ),
});
export type PrinterReading = z.infer<typeof printerReadingSchema>;

export const userSeenSchema = z.object({
  login: z.string(),
  domain: z.string().optional(),
  ...presence,
});
export type UserSeen = z.infer<typeof userSeenSchema>;

/** Lists with a past: with `past=true` what has gone is there too. */
export const pastQuerySchema = z.object({
  past: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: what has gone, too'),
});

export const softwareQuerySchema = pastQuerySchema.extend({
  q: textSchema(200).trim().optional().describe('part of a name or publisher'),
  licensing: z
    .enum([...licensings, 'unrecognised'])
    .optional()
    .describe('only what is to be held so, or is not recognised'),
});
export type SoftwareQuery = z.infer<typeof softwareQuerySchema>;

const moment = { id: z.string(), at: z.iso.datetime() };
const part = z.object({
  kind: z.string(),
  name: z.string(),
  serial: z.string().optional(),
});
const address = z.object({
  name: z.string(),
  mac: z.string().optional(),
  addresses: z.array(z.string()),
});

/** Something that happened to an asset: a change, or what an inventory found to have come and gone. */
export const timelineEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    ...moment,
    action: z.string(),
    actor: z.string(),
    source: z.enum(changeSources),
    reason: z.string().optional(),
    changes: z.array(
      z.object({
        field: z.string(),
        from: z.unknown().optional(),
        to: z.unknown().optional(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('components'),
    ...moment,
    added: z.array(part),
    removed: z.array(part),
  }),
  z.object({
    kind: z.literal('software'),
    ...moment,
    installed: z.number().int(),
    removed: z.number().int(),
    /** The first of each, with its version. */
    examples: z.object({
      installed: z.array(z.string()),
      removed: z.array(z.string()),
    }),
  }),
  z.object({
    kind: z.literal('interfaces'),
    ...moment,
    added: z.array(address),
    removed: z.array(address),
  }),
  z.object({
    kind: z.literal('matched'),
    ...moment,
    agent: z.string(),
    deviceId: z.string(),
    explanation: z.record(z.string(), z.string()),
  }),
]);
export type TimelineEntry =
  | ({ kind: 'change' } & Omit<HistoryEntry, 'version'>)
  | Exclude<z.infer<typeof timelineEntrySchema>, { kind: 'change' }>;

export const timelineQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

export const timelineAnswerSchema = z.object({
  items: z.array(timelineEntrySchema),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});
export interface TimelineAnswer {
  items: TimelineEntry[];
  pageInfo: { nextCursor?: string };
}

/** To give fields back to the agent. */
export const releaseSchema = z.strictObject({
  fields: z.array(z.enum(agentFields)).min(1).max(agentFields.length),
});
export type Release = z.infer<typeof releaseSchema>;
