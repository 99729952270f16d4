import { z } from 'zod';
import { dateSchema, narrowingSchema } from '../records';
import { licenceStatuses, renewals } from './licenceFields';
import { occasionKinds } from './occasionsOf';

/** The longest range that renewals are listed for, in days: three years and a little. */
export const longestRenewalRange = 1_130;
/** The most renewals of one answer. */
export const maxRenewals = 5_000;

/** Which licences, as in their list. */
const { filter, query, fullTextFilterTerm } = narrowingSchema.shape;
const which = { filter, query, fullTextFilterTerm };

/** The query of the renewals: from one day to another, both included; a year from today unless it says so. */
export const renewalsQuerySchema = z.object({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  kind: z
    .union([z.enum(occasionKinds), z.array(z.enum(occasionKinds))])
    .optional()
    .transform(given => (given === undefined ? [] : [given].flat())),
  ...which,
});
export type RenewalsQuery = z.output<typeof renewalsQuerySchema>;

const moneyAnswer = z.object({ amount: z.string(), currency: z.string() });
const referenceAnswer = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
});

/** A day on which something comes up with a licence, and what the licence is about. */
export const renewalSchema = z.object({
  kind: z.enum(occasionKinds),
  date: z.iso.date(),
  termEnd: z.iso.date().optional().describe('the last day of the term'),
  isExpected: z
    .literal(true)
    .optional()
    .describe('of a term that nobody recorded yet: it renews by itself'),
  licence: referenceAnswer,
  status: z.enum(licenceStatuses),
  renewal: z.enum(renewals).optional(),
  product: referenceAnswer.optional(),
  supplier: referenceAnswer.optional(),
  owner: z.string().optional(),
  costCentre: z.string().optional(),
  cost: moneyAnswer.optional().describe('of the current term'),
});
export type RenewalEntry = z.output<typeof renewalSchema>;

/** By date. */
export const renewalsAnswerSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  items: z.array(renewalSchema),
  isCapped: z
    .boolean()
    .describe(`there are more than ${maxRenewals}; the latest are left out`),
});
export type RenewalsAnswer = z.output<typeof renewalsAnswerSchema>;

/** By what a forecast is grouped. */
export const forecastGroupings = [
  'month',
  'costCentre',
  'supplier',
  'owner',
] as const;
export type ForecastGrouping = (typeof forecastGroupings)[number];

/** The query of the forecast of spend. */
export const forecastQuerySchema = z.object({
  months: z
    .enum(['12', '36'])
    .default('12')
    .transform(given => Number(given)),
  by: z.enum(forecastGroupings).default('month'),
  from: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-04')
    .optional()
    .describe('the first month; this one unless it says so'),
  ...which,
});
export type ForecastQuery = z.output<typeof forecastQuerySchema>;

const sums = {
  currency: z.string(),
  due: z.string().describe('decimal: what falls due'),
  ifRenewed: z
    .string()
    .describe('decimal: what falls due besides, if all that ends is renewed'),
};
const series = {
  ...sums,
  byMonth: z
    .array(z.object({ due: z.string(), ifRenewed: z.string() }))
    .describe('one for each of the months'),
};

/** What falls due, per group and currency; a group without value is of what has none. Currencies are never mixed. */
export const forecastAnswerSchema = z.object({
  months: z.array(z.string()).describe('2026-04 and those that follow'),
  groups: z.array(
    z.object({
      value: z.string().optional(),
      name: z.string().optional(),
      ...series,
    }),
  ),
  totals: z.array(z.object(series)),
  withoutCost: z
    .number()
    .int()
    .describe('licences whose terms begin in these months and have no cost'),
});
export type ForecastAnswer = z.output<typeof forecastAnswerSchema>;
