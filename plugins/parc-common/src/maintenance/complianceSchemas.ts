import { z } from 'zod';
import { lastCalendarDay } from '../calendars';
import { cursorAnswer, pageLimit } from '../records/cursorPage';
import { dateSchema, textSchema } from '../records/schema';
import { complianceOutcomes } from './complianceFigures';

/** By what figures of compliance are grouped: class is the category. */
export const complianceGroupings = [
  'plan',
  'category',
  'site',
  'team',
  'month',
] as const;
export type ComplianceGrouping = (typeof complianceGroupings)[number];

/** Of what there may be none. */
const absences = ['site', 'team'] as const;

/** The longest period, in days: five years. */
export const longestCompliancePeriod = 1_827;

const ref = textSchema(255).trim().min(1).optional();
const which = {
  from: dateSchema
    .optional()
    .describe('the first day; a year before the last when left out'),
  to: dateSchema
    .refine(day => day <= lastCalendarDay, 'must not be after 2999')
    .optional()
    .describe('the last day; today, at the company’s, when left out'),
  plan: ref.describe('code or id'),
  location: ref.describe('path or id; what is below it is included'),
  site: ref.describe('path or id of the site, and of no other below it'),
  team: ref.describe('the group that answers for the order'),
  category: ref.describe('code or id'),
  without: z.enum(absences).optional().describe('what has none of it'),
};

const query = z.object(which);
/** Which windows: of a period, and narrowed. */
export type ComplianceFilter = z.output<typeof query>;

/** The query of the figures. */
export const complianceQuerySchema = query.extend({
  by: z.enum(complianceGroupings).default('plan'),
});
export type ComplianceQuery = z.output<typeof complianceQuerySchema>;

const filter = query.extend({
  outcome: z
    .union([z.enum(complianceOutcomes), z.array(z.enum(complianceOutcomes))])
    .optional()
    .transform(given => (given === undefined ? [] : [given].flat())),
});
/** The query of the list behind the figures, without pages. */
export type ComplianceItemsFilter = z.output<typeof filter>;

/** The query of the list behind the figures. */
export const complianceItemsQuerySchema = filter.extend({
  limit: pageLimit,
  cursor: textSchema(200).min(1).optional(),
});
export type ComplianceItemsQuery = z.output<typeof complianceItemsQuerySchema>;

/** The query of the list as a file. */
export const complianceExportQuerySchema = filter.extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
});
export type ComplianceExportQuery = z.output<
  typeof complianceExportQuerySchema
>;

/** The query of the evidence report. */
export const complianceReportQuerySchema = query.extend({
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
  language: z.enum(['en', 'fr']).default('en'),
});
export type ComplianceReportQuery = z.output<
  typeof complianceReportQuerySchema
>;

const count = z.number().int();
const figures = {
  due: count.describe('all but what left'),
  inWindow: count,
  early: count,
  late: count,
  skipped: count,
  overdue: count,
  missed: count,
  left: count,
  rate: z
    .number()
    .optional()
    .describe('inWindow / due, from 0 to 1; left out where nothing was due'),
};

/** Done in window / due, group by group; a group without value is of what has none. */
export const complianceAnswerSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  groups: z.array(
    z.object({
      value: z.string().optional().describe('2026-04, a code, path or group'),
      name: z.string().optional(),
      nameFr: z.string().optional(),
      ...figures,
    }),
  ),
  totals: z.object(figures),
});
export type ComplianceAnswer = z.output<typeof complianceAnswerSchema>;

const reference = z.object({
  ref: z.string(),
  name: z.string(),
  nameFr: z.string().optional(),
});

/** What became of one window of one asset. */
export const complianceItemSchema = z.object({
  countedOn: z.iso.date().describe('the day on which it was decided'),
  outcome: z.enum(complianceOutcomes),
  plan: reference,
  asset: reference,
  category: reference,
  site: reference.optional(),
  location: reference.optional(),
  team: z.string().optional(),
  order: z.object({ ref: z.string() }),
  from: z.iso.date(),
  target: z.iso.date(),
  to: z.iso.date(),
  closedOn: z.iso.date().optional(),
  closedBy: z.string().optional(),
  reason: z.string().optional().describe('why it was skipped or left'),
  minutes: count.optional(),
});
export type ComplianceItem = z.output<typeof complianceItemSchema>;

/** By the day on which it was decided. */
export const complianceItemsSchema = cursorAnswer(complianceItemSchema);
export type ComplianceItems = z.output<typeof complianceItemsSchema>;
