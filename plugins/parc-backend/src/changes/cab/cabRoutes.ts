import {
  agendaAnswerSchema,
  agendaQuerySchema,
  changeReadPermission,
  meetingBodySchema,
  meetingPatchSchema,
  meetingSchema,
  meetingsAnswerSchema,
  minutesQuerySchema,
  parcChangeManagePermission,
} from '@parc/backstage-plugin-parc-common';
import { etag, requiredVersion } from '../../http/headers';
import { route, type Route } from '../../http/route';
import type { CabAgenda } from './CabAgenda';
import type { MeetingMinutes } from './MeetingMinutes';
import type { MeetingService } from './MeetingService';

/** The services of meetings. */
export interface Cab {
  agenda: CabAgenda;
  meetings: MeetingService;
  minutes: MeetingMinutes;
}

const read = [changeReadPermission.name];
const manage = [parcChangeManagePermission.name];

/** The routes of what is talked over, and of its minutes. They stand before `/changes/{ref}`. */
export function cabRoutes(cab: Cab): Route[] {
  return [...readCab(cab), ...writeCab(cab)];
}

function readCab({ agenda, meetings, minutes }: Cab): Route[] {
  return [
    route({
      method: 'get',
      path: '/changes/cab',
      summary: 'What waits for a change advisory board, by risk',
      permissions: read,
      query: agendaQuerySchema,
      answer: { status: 200, schema: agendaAnswerSchema },
      handle: async ({ who, query }) => ({ body: await agenda.of(who, query) }),
    }),
    route({
      method: 'get',
      path: '/cab-meetings',
      summary: 'The latest meetings',
      permissions: read,
      answer: { status: 200, schema: meetingsAnswerSchema },
      handle: async ({ who }) => ({ body: await meetings.list(who) }),
    }),
    route({
      method: 'get',
      path: '/cab-meetings/{id}',
      summary: 'A meeting and its minutes',
      permissions: read,
      answer: { status: 200, schema: meetingSchema },
      // No ETag of its version: what members decide is in the answer, too, and leaves the version as it is.
      handle: async ({ who, params: { id } }) => ({
        body: await meetings.get(who, id),
      }),
    }),
    route({
      method: 'get',
      path: '/cab-meetings/{id}/minutes',
      summary: 'The minutes of a meeting, as a PDF',
      permissions: read,
      query: minutesQuerySchema,
      answer: { status: 200, contentTypes: ['application/pdf'] },
      allowsCookie: true,
      handle: async ({ who, params: { id }, query }) => ({
        stream: await minutes.pdf(who, id, query.language),
        headers: pdfHeaders,
      }),
    }),
  ];
}

const pdfHeaders = {
  'Content-Type': 'application/pdf',
  'Content-Disposition': 'attachment; filename="minutes.pdf"',
};

function writeCab({ meetings }: Cab): Route[] {
  return [
    route({
      method: 'post',
      path: '/cab-meetings',
      summary: 'Open the minutes of a meeting about what waits',
      permissions: manage,
      body: meetingBodySchema,
      answer: { status: 201, schema: meetingSchema },
      handle: async ({ context, body }) => {
        const made = await meetings.create(context, body);
        return { status: 201, body: made, headers: etag(made) };
      },
    }),
    route({
      method: 'patch',
      path: '/cab-meetings/{id}',
      summary: 'Write the minutes of a meeting on, or close them',
      permissions: manage,
      body: meetingPatchSchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: meetingSchema },
      handle: async ({ context, params: { id }, body, request }) => {
        const version = requiredVersion(request);
        const after = await meetings.update(context, id, version, body);
        return { body: after, headers: etag(after) };
      },
    }),
  ];
}
