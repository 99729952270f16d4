import { z } from 'zod';
import { windowOccurrenceSchema } from '../calendars';
import { workOrderStatuses } from '../maintenance';
import { dateSchema } from '../records/schema';
import { conflictStates, riskLevels } from './changeChoices';
import { changeStatuses, changeTypes } from './changeLifeCycle';

/** The most changes of one calendar. */
export const mostCalendarChanges = 5_000;
/** The most work orders of one calendar. */
export const mostCalendarOrders = 2_000;

/** From one day to another, both included, where the company is. */
export const changeCalendarQuerySchema = z.object({
  from: dateSchema,
  to: dateSchema,
});
export type ChangeCalendarQuery = z.output<typeof changeCalendarQuerySchema>;

/** A change in the calendar. */
export const calendarChangeSchema = z.object({
  id: z.uuid(),
  ref: z.string(),
  title: z.string(),
  type: z.enum(changeTypes),
  status: z.enum(changeStatuses),
  from: z.iso.datetime(),
  to: z.iso.datetime().describe('not part of it'),
  items: z.array(z.string()),
  systems: z
    .array(z.string())
    .describe('those that its items are, or are part of'),
  owner: z.string(),
  riskLevel: z.enum(riskLevels).optional(),
  conflictState: z.enum(conflictStates),
});
export type CalendarChange = z.output<typeof calendarChangeSchema>;

/** A work order in the calendar: of a day or, where its plan says when on it, from one moment to another. */
export const calendarWorkOrderSchema = z.object({
  id: z.uuid(),
  ref: z.string(),
  title: z.string(),
  status: z.enum(workOrderStatuses),
  from: z.union([dateSchema, z.iso.datetime()]),
  to: z
    .union([dateSchema, z.iso.datetime()])
    .describe('the same day; of moments, the one that is not part of it'),
  owner: z.string().optional().describe('who does it: a user, else a group'),
});
export type CalendarWorkOrder = z.output<typeof calendarWorkOrderSchema>;

/** Changes that are not cancelled, windows, and work orders that are neither skipped nor cancelled, by their beginnings. */
export const changeCalendarAnswerSchema = z.object({
  changes: z.array(calendarChangeSchema),
  windows: z
    .array(windowOccurrenceSchema)
    .describe('none for who may not read calendars'),
  workOrders: z
    .array(calendarWorkOrderSchema)
    .describe('those that the reader may read'),
  isCut: z
    .boolean()
    .describe(
      `there are more; of changes more than ${mostCalendarChanges}, of work orders more than ${mostCalendarOrders}`,
    ),
});
export type ChangeCalendarAnswer = z.output<typeof changeCalendarAnswerSchema>;
