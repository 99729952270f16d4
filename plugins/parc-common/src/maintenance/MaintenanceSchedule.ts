import { z } from 'zod';
import { periodPattern } from '../records/addPeriod';
import { dateSchema, textSchema } from '../records/schema';

const periodSchema = z
  .string()
  .max(20)
  .regex(periodPattern, 'must be a period such as P3M')
  .describe('an ISO 8601 duration of years, months, weeks or days');

/** "Every three to six months": a window, not a date. Each end is counted from the same day, and included. */
const intervalSchema = z.strictObject({
  from: periodSchema.describe('when the window opens'),
  target: periodSchema
    .optional()
    .describe('what is aimed at; the middle when it is left out'),
  to: periodSchema.describe('when the window closes'),
});
export type MaintenanceInterval = z.infer<typeof intervalSchema>;

/** Every so many pages, hours or kilometres: give or take. */
const counterSchema = z.strictObject({
  name: textSchema(63)
    .trim()
    .min(1)
    .describe('which counter of the asset: printed-pages'),
  every: z.number().int().min(1).max(1_000_000_000),
  leeway: z
    .number()
    .int()
    .min(0)
    .describe('how much sooner it may be done, and how much later it must'),
});
export type MaintenanceCounter = z.infer<typeof counterSchema>;

/**
 * When something is due. `floating` counts from the last time it was done: by the calendar, by a counter or, where both
 * are given, by whichever comes first. `fixed` counts from the anchor, whenever it was done: the anchor is due, and each
 * target after it or, with a rule, the days of the rule. What is not paused is not said.
 */
export const maintenanceScheduleSchema = z.discriminatedUnion('basis', [
  z.strictObject({
    basis: z.literal('floating'),
    every: intervalSchema.optional(),
    counter: counterSchema.optional(),
    isPaused: z.literal(true).optional(),
  }),
  z.strictObject({
    basis: z.literal('fixed'),
    every: intervalSchema,
    anchor: dateSchema.describe('the first day that is due'),
    rule: textSchema(250)
      .optional()
      .describe(
        'of RFC 5545, without DTSTART, where every does not say enough',
      ),
    isPaused: z.literal(true).optional(),
  }),
]);
export type MaintenanceSchedule = z.infer<typeof maintenanceScheduleSchema>;
export type FloatingSchedule = Extract<
  MaintenanceSchedule,
  { basis: 'floating' }
>;
export type FixedSchedule = Extract<MaintenanceSchedule, { basis: 'fixed' }>;
