import { z } from 'zod';
import { windowOccurrenceSchema } from '../calendars';
import { dateSchema } from '../records/schema';
import { changeTypes, changeStatuses } from './changeLifeCycle';
import { conflictStates, riskLevels } from './changeFields';

/** The most changes of one calendar. */
export const mostCalendarChanges = 5_000;

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
  owner: z.string(),
  riskLevel: z.enum(riskLevels).optional(),
  conflictState: z.enum(conflictStates),
});
export type CalendarChange = z.output<typeof calendarChangeSchema>;

/** Changes that are not cancelled, and windows, by their beginnings. */
export const changeCalendarAnswerSchema = z.object({
  changes: z.array(calendarChangeSchema),
  windows: z
    .array(windowOccurrenceSchema)
    .describe('none for who may not read calendars'),
  isCut: z
    .boolean()
    .describe(`there are more; of changes more than ${mostCalendarChanges}`),
});
export type ChangeCalendarAnswer = z.output<typeof changeCalendarAnswerSchema>;
