import { z } from 'zod';
import { textSchema } from './schema';

/** The most calendars that a user keeps at a time. */
export const maxCalendarFeeds = 50;

/** The body of a new calendar. */
export const calendarFeedCreateSchema = z.strictObject({
  kind: textSchema(63).describe('whose days are in it: licences'),
  name: textSchema(100).trim().min(1, 'must not be empty'),
  filter: z
    .array(textSchema(2_000))
    .max(20)
    .default([])
    .describe('which of them, as in their list'),
});

/** A calendar that calendar programs subscribe to. */
export const calendarFeedSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  filter: z.array(z.string()),
  owner: z
    .string()
    .describe('the user who made it, with whose rights it is read'),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional().describe('to the hour'),
  revokedAt: z.iso.datetime().optional(),
  revokedBy: z.string().optional(),
});
export type CalendarFeed = z.output<typeof calendarFeedSchema>;
export type CalendarFeedInput = z.input<typeof calendarFeedCreateSchema>;

/** A new calendar with its address, which is told this once. */
export const newCalendarFeedSchema = calendarFeedSchema.extend({
  path: z.string().describe('below /api/parc; who knows it reads the calendar'),
});
export type NewCalendarFeed = z.output<typeof newCalendarFeedSchema>;
