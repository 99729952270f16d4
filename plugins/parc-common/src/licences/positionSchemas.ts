import { z } from 'zod';
import { pageLimit, textSchema } from '../records';
import { metrics } from '../software';
import { licenceTypes } from './licenceFields';
import { positionStates } from './positionFields';
import { statusesThatDoNotCount } from './countedAssets';

const money = z.object({ amount: z.string(), currency: z.string() });
const reference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
});

const figures = {
  state: z.enum(positionStates),
  entitled: z
    .number()
    .optional()
    .describe('empty: without bound, or nothing was recorded as bought'),
  unlimited: z.boolean(),
  consumed: z.number().optional().describe('empty: it cannot be counted'),
  shortfall: z.number(),
  surplus: z.number(),
  shortfallCost: money.optional(),
};

/** What was so at the end of a day, or is by now today. */
export const positionPointSchema = z.object({
  day: z.iso.date(),
  ...figures,
  surplusCost: money.optional(),
});
export type PositionPoint = z.output<typeof positionPointSchema>;

/** Both days are included; at most ten years. */
export const positionPointsQuerySchema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type PositionPointsQuery = z.output<typeof positionPointsQuerySchema>;

export const positionPointsSchema = z.object({
  items: z.array(positionPointSchema),
});

/** A day: in the past as it was, in the future with what is used now and what is owned then. Today when left out. */
export const positionAtQuerySchema = z.object({ at: z.iso.date().optional() });

/** All positions at a day, by code. */
export const positionsAtSchema = z.object({
  /** The day that the numbers are of: of a past day the last one before it that was written down. */
  day: z.iso.date().optional(),
  items: z.array(
    z.object({
      code: z.string(),
      product: reference,
      metric: z.enum(metrics),
      ...figures,
      surplusCost: money.optional(),
    }),
  ),
});
export type PositionsAt = z.output<typeof positionsAtSchema>;

const variant = {
  edition: z.string().optional(),
  release: z.string().optional(),
};

/** Why a licence gives no rights at the day. */
export const notInForceReasons = ['terminated', 'not-begun', 'ended'] as const;
/** Why a licence does not cover a use. */
export const notCoveredReasons = ['edition', 'release', 'bound'] as const;

const explainedLicenceSchema = z.object({
  id: z.string().optional(),
  ref: z.string().optional(),
  name: z.string().optional(),
  isHidden: z
    .boolean()
    .describe(
      'counted, but not for the reader to see: id, ref and name are left out',
    ),
  type: z.enum(licenceTypes),
  ...variant,
  upgradeRight: z.boolean(),
  downgradeRight: z.boolean(),
  quantity: z.number().optional(),
  packSize: z.number().optional(),
  start: z.iso.date().optional(),
  end: z.iso.date().optional(),
  agreement: z.string().optional(),
  unitCost: money.optional(),
  isInForce: z.boolean(),
  because: z.enum(notInForceReasons).optional(),
  rights: z.number().optional().describe('empty: none, or without bound'),
  isUnlimited: z.boolean(),
  covered: z.number().describe('so much of the use is covered by it'),
  doesNotCover: z
    .array(z.object({ ...variant, because: z.enum(notCoveredReasons) }))
    .describe('what is used and beyond its rights'),
});
export type ExplainedLicence = z.output<typeof explainedLicenceSchema>;

const explainedUseSchema = z.object({
  ...variant,
  releases: z
    .array(z.number().int())
    .describe('the ids of the releases: their machines are in /installations'),
  quantity: z.number(),
  covered: z.number(),
  isBound: z.boolean().describe('on machines to which rights are bound (OEM)'),
});
export type ExplainedUse = z.output<typeof explainedUseSchema>;

/** Why a machine is not in the count. */
export const notCountedReasons = [
  ...statusesThatDoNotCount,
  'deleted',
] as const;

/** Every number of a position, down to what it was made of. */
export const positionExplanationSchema = z.object({
  code: z.string(),
  product: reference,
  metric: z.enum(metrics),
  at: z.iso.date(),
  ...figures,
  covered: z.number(),
  toCover: z
    .number()
    .describe('used and not covered, also where the state is unknown'),
  surplusCosts: z.array(money),
  licences: z.array(explainedLicenceSchema),
  use: z.array(explainedUseSchema),
  machines: z.object({
    counted: z.number().int(),
    excluded: z.array(
      z.object({
        because: z.enum(notCountedReasons),
        machines: z.number().int(),
      }),
    ),
    unknownCores: z
      .number()
      .int()
      .describe('counted at the minimum, of metrics of cores and processors'),
  }),
  minimums: z
    .object({
      perProcessor: z.number().optional(),
      perServer: z.number().optional(),
    })
    .optional(),
  allocated: z.number().describe('given out of the licences, in force'),
  peak: z
    .object({ sessions: z.number(), at: z.iso.datetime(), since: z.iso.date() })
    .optional()
    .describe(
      'of concurrent use: the most sessions at once, and since when they were looked at',
    ),
});
export type PositionExplanation = z.output<typeof positionExplanationSchema>;

export const positionMachinesQuerySchema = z.object({
  at: z.iso.date().optional(),
  only: z
    .enum(['counted', 'unknown-cores', ...notCountedReasons])
    .default('counted'),
  limit: pageLimit,
  cursor: textSchema(200).optional(),
});
export type PositionMachinesQuery = z.output<
  typeof positionMachinesQuerySchema
>;

/** The machines of a position that the reader may see, by tag. */
export const positionMachinesSchema = z.object({
  items: z.array(
    z.object({
      asset: z.object({
        id: z.string(),
        ref: z.string(),
        name: z.string().optional(),
        status: z.string(),
      }),
      releases: z.array(z.object({ id: z.number().int(), ...variant })),
      processors: z
        .array(z.number().int())
        .describe('the physical cores of each; 0: not known'),
      quantity: z.number().describe('what it counts for; 0 when it does not'),
      isKnown: z.boolean().describe('false: some cores are not known'),
    }),
  ),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});
export type PositionMachines = z.output<typeof positionMachinesSchema>;

export const refreshAnswerSchema = z.object({
  isStarted: z.boolean().describe('false: it is going on already'),
});
