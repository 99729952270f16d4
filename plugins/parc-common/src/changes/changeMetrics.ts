import { z } from 'zod';
import { addDays, addMonths } from '../records/addPeriod';
import { narrowingSchema } from '../records/list';
import { dateSchema } from '../records/schema';

/** By what the metrics of changes are grouped: the month in which they were closed, or a field of theirs. */
export const changeMetricGroupings = [
  'month',
  'raisedBy',
  'items',
  'reasonCategory',
  'category',
] as const;
export type ChangeMetricGrouping = (typeof changeMetricGroupings)[number];

/** The longest period, in days: five years. */
export const longestMetricsPeriod = 1_827;

/** The most groups that are answered: those with the most changes. */
export const mostMetricsGroups = 200;

/** What of changes a list can be narrowed to, in the grammar of the API's `query`. */
export type ChangeCondition = Readonly<
  Record<
    string,
    string | { $exists: boolean } | Readonly<{ $gte?: string; $lt?: string }>
  >
>;

/**
 * What each figure counts, of the changes that were closed in the period: cancelled ones were not done and count nowhere.
 * `planned` are those whose end can be compared with that of a window. A return is obtained, in part, or not; or nobody
 * has said yet.
 */
export const changeFigures = {
  closed: {},
  failed: { hasFailed: 'true' },
  emergencies: { type: 'emergency' },
  planned: { windowEnd: { $exists: true }, finishedAt: { $exists: true } },
  overran: { hasOverrun: 'true' },
  conflictsBefore: { hadConflictsBefore: 'true' },
  conflictsAfter: { hadConflictsAfter: 'true' },
  returnsAnswered: { returnObtained: { $exists: true } },
  returnsObtained: { returnObtained: 'obtained' },
  returnsPartlyObtained: { returnObtained: 'partly-obtained' },
  returnsOpen: { returnObtained: { $exists: false } },
} as const satisfies Record<string, ChangeCondition>;
export type ChangeFigure = keyof typeof changeFigures;

/** A share: what counts, of what. Of nothing there is no share: neither 0 nor 100 %. */
export const changeShares = {
  failureRate: ['failed', 'closed'],
  emergencyShare: ['emergencies', 'closed'],
  overrunShare: ['overran', 'planned'],
  lateConflictShare: ['conflictsAfter', 'closed'],
  returnRate: ['returnsObtained', 'returnsAnswered'],
} as const satisfies Record<string, readonly [ChangeFigure, ChangeFigure]>;
export type ChangeShare = keyof typeof changeShares;

/** Which changes a figure counts; days are those of UTC, as in lists, both included. */
export function changesCounted(
  figure: ChangeFigure,
  { from, to }: { from: string; to: string },
  group?: { by: ChangeMetricGrouping; value?: string },
): ChangeCondition {
  return {
    status: 'closed',
    closedAt: { $gte: from, $lt: addDays(to, 1) },
    ...(group ? inGroup(group, { from, to }) : {}),
    ...changeFigures[figure],
  };
}

function inGroup(
  { by, value }: { by: ChangeMetricGrouping; value?: string },
  { from, to }: { from: string; to: string },
): ChangeCondition {
  if (by !== 'month') return { [by]: value ?? { $exists: false } };
  const first = `${value}-01`;
  const after = addMonths(first, 1);
  const end = addDays(to, 1);
  return {
    closedAt: {
      $gte: first > from ? first : from,
      $lt: after < end ? after : end,
    },
  };
}

/** The shares of counts; what cannot be said is left out. */
export function sharesOf(
  counts: Readonly<Record<ChangeFigure, number>>,
): Partial<Record<ChangeShare, number>> {
  return Object.fromEntries(
    Object.entries(changeShares).flatMap(([name, [part, whole]]) =>
      counts[whole] > 0 ? [[name, counts[part] / counts[whole]]] : [],
    ),
  );
}

/** The query of the metrics: a period, a grouping, and whatever narrows the list of changes. */
export const changeMetricsQuerySchema = narrowingSchema
  .omit({ deleted: true })
  .extend({
    from: dateSchema
      .optional()
      .describe('the first day, in UTC; a year before the last when left out'),
    to: dateSchema
      .optional()
      .describe('the last day, in UTC; today when left out'),
    by: z.enum(changeMetricGroupings).default('month'),
  });
export type ChangeMetricsQuery = z.output<typeof changeMetricsQuerySchema>;

const count = z.number().int();
const share = z.number().optional();
const spread = z
  .object({ count, median: z.number(), p90: z.number() })
  .optional()
  .describe('left out where there is nothing to measure');

const metrics = {
  closed: count.describe('closed in the period; cancelled ones do not count'),
  failed: count.describe(
    'rolled back, failed, successful only in part, or the cause of an incident',
  ),
  emergencies: count,
  planned: count.describe('finished, and with a window'),
  overran: count.describe('finished after the end of the window'),
  conflictsBefore: count.describe('a conflict was found before the approval'),
  conflictsAfter: count.describe(
    'a conflict was found when it was approved already',
  ),
  returnsAnswered: count,
  returnsObtained: count,
  returnsPartlyObtained: count,
  returnsOpen: count.describe('nobody has said yet whether it was obtained'),
  failureRate: share.describe(
    'failed / closed, from 0 to 1; left out where nothing was closed',
  ),
  emergencyShare: share.describe('emergencies / closed'),
  overrunShare: share.describe('overran / planned'),
  lateConflictShare: share.describe('conflictsAfter / closed'),
  returnRate: share.describe('returnsObtained / returnsAnswered'),
  hoursToAuthorise: spread.describe('from being raised to being authorised'),
  hoursToFinish: spread.describe('from being raised to being finished'),
  minutesBeyondWindow: spread.describe(
    'from the end of the window to the finish; before it is below 0',
  ),
};
const figuresSchema = z.object(metrics);
/** The metrics of some changes. */
export type ChangeMetrics = z.output<typeof figuresSchema>;

/**
 * The metrics of a period, group by group; a group without value is of changes that have none. Of a field of several
 * values a change is in each of its groups, and in the totals once.
 */
export const changeMetricsSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(changeMetricGroupings),
  groups: z.array(
    z.object({
      value: z.string().optional().describe('2026-04, or a value of the field'),
      ...metrics,
      lists: z
        .record(z.string(), z.string())
        .describe(
          'for each figure, the query of GET /changes that lists what it counts, beside what the metrics were narrowed to',
        ),
    }),
  ),
  isCut: z
    .boolean()
    .describe(`whether there are more than ${mostMetricsGroups} groups`),
  totals: z.object({ ...metrics, lists: z.record(z.string(), z.string()) }),
});
export type ChangeMetricsAnswer = z.output<typeof changeMetricsSchema>;
