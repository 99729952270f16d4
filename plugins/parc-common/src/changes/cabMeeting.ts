import { z } from 'zod';
import { dateSchema, recordSchema, textSchema } from '../records/schema';
import { approvalStepSchema } from './changeApproval';
import { changes, type Change } from './changeFields';

/** The most changes of a meeting, and the most people at it. */
export const mostItemsOfMeeting = 200;
export const mostAttendees = 200;

const ref = textSchema(255).trim().min(1);

/** Which group meets; of all groups that policies list, when it is left out. */
export const agendaQuerySchema = z.strictObject({
  group: ref.optional(),
});
export type AgendaQuery = z.output<typeof agendaQuerySchema>;

/** What is to be talked over: a change, and the steps in which the group is asked. */
const agendaItemSchema = z.object({
  change: recordSchema(changes),
  steps: z.array(approvalStepSchema),
});
/** What waits for the group: the highest risk first, then by its window. */
export const agendaAnswerSchema = z.object({
  groups: z.array(z.string()).describe('all that policies list'),
  items: z.array(agendaItemSchema),
  isCut: z
    .boolean()
    .describe(`whether there are more than ${mostItemsOfMeeting}`),
});
export interface AgendaItem {
  change: Change;
  steps: Array<z.output<typeof approvalStepSchema>>;
}
export interface AgendaAnswer {
  groups: string[];
  items: AgendaItem[];
  isCut: boolean;
}

/** A meeting of a group, about what waits for it then, or about these changes. */
export const meetingBodySchema = z.strictObject({
  group: ref,
  heldOn: dateSchema,
  attendees: z.array(ref).max(mostAttendees).default([]),
  changes: z
    .array(ref)
    .min(1)
    .max(mostItemsOfMeeting)
    .optional()
    .describe('numbers or ids in their order; the agenda when left out'),
});
export type MeetingBody = z.output<typeof meetingBodySchema>;
/** As it is sent. */
export type MeetingInput = z.input<typeof meetingBodySchema>;

/** The minutes as they are written. When they are closed, nothing of them changes any more. */
export const meetingPatchSchema = z.strictObject({
  attendees: z.array(ref).max(mostAttendees).optional(),
  note: textSchema(10_000).trim().nullable().optional(),
  items: z
    .array(
      z.strictObject({
        change: ref,
        note: textSchema(10_000).trim().nullable().optional(),
        isDeferred: z.boolean().optional(),
      }),
    )
    .max(mostItemsOfMeeting)
    .optional(),
  add: z
    .array(ref)
    .max(mostItemsOfMeeting)
    .optional()
    .describe(
      'numbers or ids of changes that wait for the group; each stands before those of a lower risk',
    ),
  remove: z
    .array(ref)
    .max(mostItemsOfMeeting)
    .optional()
    .describe('numbers or ids of changes of which nothing was said or decided'),
  isClosed: z.literal(true).optional(),
});
export type MeetingPatch = z.output<typeof meetingPatchSchema>;

/** A decision that a member took in the meeting: their own, as any other. */
const meetingDecisionSchema = z.object({
  by: z.string(),
  insteadOf: z.string().optional(),
  decision: z.enum(['approved', 'refused']),
  reason: z.string().optional(),
  at: z.iso.datetime(),
});

/** A change of a meeting. What the reader may not see is `isHidden`, and nothing is told of it. */
const meetingItemSchema = z.object({
  change: z
    .object({
      id: z.string(),
      ref: z.string(),
      title: z.string(),
      riskLevel: z.string().optional(),
      windowStart: z.iso.datetime().optional(),
      windowEnd: z.iso.datetime().optional(),
      approval: z.string(),
    })
    .optional(),
  isHidden: z.boolean().optional(),
  note: z.string().optional(),
  isDeferred: z.boolean(),
  decisions: z.array(meetingDecisionSchema),
});

/** A meeting and its minutes. */
export const meetingSchema = z.object({
  id: z.uuid(),
  version: z
    .number()
    .int()
    .describe('of what is written, for If-Match; decisions leave it as it is'),
  group: z.string(),
  heldOn: z.iso.date(),
  attendees: z.array(z.string()),
  note: z.string().optional(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  closedAt: z.iso.datetime().optional(),
  items: z.array(meetingItemSchema),
});
export type Meeting = z.output<typeof meetingSchema>;
export type MeetingItem = Meeting['items'][number];

/** The latest meetings, without what was said. */
export const meetingsAnswerSchema = z.object({
  items: z.array(
    meetingSchema
      .omit({ items: true, note: true })
      .extend({ count: z.number().int().describe('of changes') }),
  ),
});
export type MeetingsAnswer = z.output<typeof meetingsAnswerSchema>;

/** In which language the minutes are written. */
export const minutesQuerySchema = z.strictObject({
  language: z.enum(['en', 'fr']).default('en'),
});
