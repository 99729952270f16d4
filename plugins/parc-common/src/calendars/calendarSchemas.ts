import { z } from 'zod';
import { dateSchema, textSchema } from '../records';

/** The longest range of days and of occurrences that is answered, in days: a year and a little. */
export const longestCalendarRange = 400;

/** Nobody plans further; and days are compared as text, which goes by the four digits of their years. */
export const lastCalendarDay = '2999-12-31';

/** From one day to another, both included. */
export const calendarDaysQuerySchema = z.object({
  from: dateSchema,
  to: dateSchema,
});
export type CalendarDaysQuery = z.output<typeof calendarDaysQuerySchema>;

/** Why a day is not as its weekday says. */
export const dayReasons = ['holiday', 'closed', 'open-day'] as const;
export type DayReason = (typeof dayReasons)[number];

/** A day of a calendar. */
export const calendarDaySchema = z.object({
  day: z.iso.date(),
  isOpen: z.boolean(),
  intervals: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .describe('wall-clock times of the calendar’s zone, 08:30 to 24:00'),
  reason: z
    .enum(dayReasons)
    .optional()
    .describe('why it is not as its weekday says'),
  name: z.string().optional().describe('of the holiday or the closing'),
  nameFr: z.string().optional(),
});
export type CalendarDay = z.output<typeof calendarDaySchema>;

/** The days of a calendar, in order. */
export const calendarDaysAnswerSchema = z.object({
  timeZone: z.string(),
  items: z.array(calendarDaySchema),
});
export type CalendarDaysAnswer = z.output<typeof calendarDaysAnswerSchema>;

/** Of which place the calendar is asked for; the company as a whole when left out. */
export const calendarOfQuerySchema = z.object({
  location: textSchema(255).trim().min(1).optional(),
});
export type CalendarOfQuery = z.output<typeof calendarOfQuerySchema>;

/** How a place came to its calendar: by its own, that of a place around it, the company's, or because there is none. */
export const calendarSources = [
  'location',
  'around',
  'company',
  'default',
] as const;

const reference = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
});

/** The calendar that holds at a place, and why. */
export const calendarOfAnswerSchema = z.object({
  because: z.enum(calendarSources),
  calendar: reference.optional().describe('none by default'),
  location: reference.optional().describe('the place whose calendar it is'),
  hours: z.string(),
  timeZone: z.string().describe('that of the place asked for'),
  country: z.string().optional(),
  region: z.string().optional(),
});
export type CalendarOfAnswer = z.output<typeof calendarOfAnswerSchema>;
