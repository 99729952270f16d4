import { z } from 'zod';
import { longestCalendarRange } from '../calendars';
import { dateSchema, inputSchema, textSchema } from '../records/schema';
import { workOrders } from './workOrderFields';

const range = {
  from: dateSchema,
  to: dateSchema.describe(
    `included; less than ${longestCalendarRange} days later`,
  ),
};
const ref = textSchema(255).trim().min(1).optional();

/** Of which days, plans and assets a forecast is asked for. */
export const maintenanceForecastQuerySchema = z.object({
  ...range,
  plan: ref.describe('code or id'),
  location: ref.describe('path or id; what is below it is included'),
  owner: ref.describe('of the asset: an entity reference'),
});
export type MaintenanceForecastQuery = z.output<
  typeof maintenanceForecastQuerySchema
>;

const planReference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
  nameFr: z.string().optional(),
});

/** What will be due, plan by plan and day by day, beyond what is ordered already; days on which nothing is are left out. */
export const maintenanceForecastSchema = z.object({
  items: z.array(
    z.object({
      plan: planReference,
      days: z.array(
        z.object({
          day: z.iso.date().describe('the target; today of what is late'),
          assets: z.number().int(),
          minutes: z
            .number()
            .int()
            .optional()
            .describe('that they will take, where the plan says'),
        }),
      ),
    }),
  ),
});
export type MaintenanceForecast = z.output<typeof maintenanceForecastSchema>;

const person = (field: 'assignee' | 'team') =>
  (inputSchema(workOrders.fields[field]) as z.ZodType<string>).optional();

/** Of which days and people the load is asked for. */
export const workLoadQuerySchema = z.object({
  ...range,
  team: person('team').describe('orders of this group and of its members'),
  assignee: person('assignee').describe('a user or a group'),
});
export type WorkLoadQuery = z.output<typeof workLoadQuerySchema>;

const weekLoadSchema = z.object({
  week: z.string().describe('of ISO 8601: 2026-W53'),
  orders: z
    .number()
    .int()
    .describe('that are open and planned for then; what is late, for today'),
  estimatedMinutes: z
    .number()
    .int()
    .describe('of what is still to be done in these'),
  minutesSpent: z.number().int().describe('on orders that ended then'),
  capacityMinutes: z
    .number()
    .int()
    .optional()
    .describe('of a user, or of all members of a group'),
});

/** Who has how much to do, and the time for it. */
export const workLoadSchema = z.object({
  weeks: z
    .array(
      z.object({
        week: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
        businessDays: z.number().int().describe('by the company’s calendar'),
      }),
    )
    .describe('from Monday to Sunday, cut off at both ends of the range'),
  items: z.array(
    z.object({
      ref: z
        .string()
        .optional()
        .describe(
          'who does it: the assignee, else the team; none of what is nobody’s',
        ),
      hoursPerWeek: z.number().optional().describe('of a whole week'),
      weeks: z.array(weekLoadSchema).describe('the same weeks, each'),
    }),
  ),
});
export type WorkLoad = z.output<typeof workLoadSchema>;
export type WorkLoadOf = WorkLoad['items'][number];
