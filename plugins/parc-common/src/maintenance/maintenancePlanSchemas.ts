import { z } from 'zod';
import { cursorAnswer, pageLimit } from '../records/cursorPage';
import { dateSchema, reasonSchema, textSchema } from '../records/schema';
import { checklistSchema } from './checklist';
import { dueStates } from './dueOf';
import { maintenanceScheduleSchema } from './MaintenanceSchedule';

/** A version of a plan's checklist, as the API answers it. */
export const checklistVersionSchema = z.object({
  version: z.number().int().describe('from 1; 0 of a plan without steps'),
  steps: checklistSchema,
  at: z.iso.datetime().optional(),
  by: z.string().optional().describe('who wrote it'),
});
export type ChecklistVersionAnswer = z.output<typeof checklistVersionSchema>;

/** Which version; the newest when none is said. */
export const checklistQuerySchema = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

/** A new version of the steps. */
export const checklistBodySchema = z.strictObject({
  steps: checklistSchema,
  reason: reasonSchema.optional(),
});
export type ChecklistBody = z.output<typeof checklistBodySchema>;

const ref = textSchema(255).trim().min(1).optional();
const dueFilter = {
  plan: ref.describe('code or id'),
  asset: ref.describe('tag or id'),
  location: ref.describe('path or id; what is below it is included'),
  owner: ref.describe('of the asset: an entity reference'),
  system: ref.describe(
    'that the asset belongs to, or that depends on it: an entity reference',
  ),
  state: z
    .union([z.enum(dueStates), z.array(z.enum(dueStates))])
    .optional()
    .transform(given => (given === undefined ? [] : [given].flat())),
  until: dateSchema.optional().describe('whose target is no later'),
  overdueBy: dateSchema
    .optional()
    .describe('what is overdue on that day, if nothing is done until then'),
};

/** Which dues, page by page. */
export const maintenanceDuesQuerySchema = z.object({
  ...dueFilter,
  limit: pageLimit,
  cursor: textSchema(200).min(1).optional(),
});
export type MaintenanceDuesQuery = z.output<typeof maintenanceDuesQuerySchema>;

/** The same without pages. */
export const maintenanceDuesSummaryQuerySchema = z.object(dueFilter);
export type MaintenanceDueFilter = z.output<
  typeof maintenanceDuesSummaryQuerySchema
>;

const reference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
  nameFr: z.string().optional(),
});
const day = z.iso.date().optional();

/** When one asset is due. */
const dueShape = {
  state: z.enum(dueStates),
  from: day,
  target: day,
  to: day,
  because: z.enum(['time', 'counter']),
  overdueDays: z.number().int().optional(),
};

/** An asset under a plan, and when it is due. */
export const maintenanceDueSchema = z.object({
  plan: reference,
  asset: reference,
  location: reference.optional(),
  owner: z.string().optional(),
  ...dueShape,
  order: z
    .object({ id: z.string(), ref: z.string() })
    .optional()
    .describe('the one that is open for it'),
});
export type MaintenanceDueEntry = z.output<typeof maintenanceDueSchema>;

/** By target; what has none comes last. */
export const maintenanceDuesAnswerSchema = cursorAnswer(maintenanceDueSchema);
export type MaintenanceDuesAnswer = z.output<
  typeof maintenanceDuesAnswerSchema
>;

const counts = {
  covered: z.number().int(),
  notYet: z.number().int(),
  inWindow: z.number().int(),
  overdue: z.number().int(),
  paused: z.number().int(),
};

/** So many Mondays ahead it is said what becomes overdue. */
export const weeksOfOutlook = 12;

/** How many assets are in which state, plan by plan, of those that the reader may see. */
export const maintenanceDuesSummarySchema = z.object({
  items: z.array(z.object({ plan: reference, ...counts })),
  totals: z.object(counts),
  outlook: z
    .array(z.object({ by: z.iso.date(), overdue: z.number().int() }))
    .describe(
      `what is overdue by each of the next ${weeksOfOutlook} Mondays, if nothing is done until then`,
    ),
});
export type MaintenanceDuesSummary = z.output<
  typeof maintenanceDuesSummarySchema
>;

/** The most moved dates that a preview lists. */
export const maxMovedListed = 100;

/** A change of a plan that is not saved yet. */
export const planPreviewSchema = z.strictObject({
  schedule: maintenanceScheduleSchema.optional(),
  covers: textSchema(10_000).trim().min(1).optional(),
});
export type PlanPreview = z.output<typeof planPreviewSchema>;

const dueAnswer = z.object(dueShape).optional();

/** What the change moves: how many, and the first of them by their new target. */
export const planPreviewAnswerSchema = z.object({
  covered: z.number().int(),
  joining: z.number().int().describe('assets that are not covered yet'),
  leaving: z.number().int().describe('assets that no longer are'),
  moved: z.number().int(),
  items: z
    .array(z.object({ asset: reference, before: dueAnswer, after: dueAnswer }))
    .describe(`at most ${maxMovedListed}`),
});
export type PlanPreviewAnswer = z.output<typeof planPreviewAnswerSchema>;
