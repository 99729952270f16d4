import {
  calendarFeedCreateSchema,
  calendarFeedSchema,
  newCalendarFeedSchema,
  parcAccessPermission,
} from '@parc/backstage-plugin-parc-common';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { route, type Route } from '../../http/route';
import type { CalendarFeedService } from './CalendarFeedService';

/** The routes of calendars: one's own, and what calendar programs read. */
export function calendarFeedRoutes(feeds: CalendarFeedService): Route[] {
  const permissions = [parcAccessPermission.name];
  return [
    route({
      method: 'get',
      path: '/calendar-feeds',
      summary: 'One’s own calendars; for administrators everybody’s',
      permissions,
      answer: {
        status: 200,
        schema: z.object({ items: z.array(calendarFeedSchema) }),
      },
      handle: async ({ who }) => ({ body: { items: await feeds.list(who) } }),
    }),
    route({
      method: 'post',
      path: '/calendar-feeds',
      summary: 'Make a calendar; its address is told this once',
      permissions,
      body: calendarFeedCreateSchema,
      answer: { status: 201, schema: newCalendarFeedSchema },
      handle: async ({ who, body }) => ({
        status: 201,
        body: await feeds.create(who, body),
        headers: { 'Cache-Control': 'no-store' },
      }),
    }),
    route({
      method: 'post',
      path: '/calendar-feeds/{id}/revoke',
      summary: 'Let a calendar’s address lead nowhere',
      permissions,
      answer: { status: 200, schema: calendarFeedSchema },
      handle: async ({ who, params }) => ({
        body: await feeds.revoke(who, params.id),
      }),
    }),
    readRoute(feeds),
  ];
}

function readRoute(feeds: CalendarFeedService): Route {
  return route({
    method: 'get',
    path: '/calendar-feeds/{token}.ics',
    summary: 'A calendar, for who knows its address (RFC 5545)',
    permissions: [],
    opensBySecret: true,
    answer: { status: 200, contentTypes: ['text/calendar; charset=utf-8'] },
    handle: async ({ params, request }) => {
      const body = await feeds.read(params.token, request.ip ?? '');
      const tag = createHash('sha256').update(body).digest('base64url');
      return { body, headers: { ...headers, ETag: `"${tag}"` } };
    },
  });
}

/** Kept by the program that asks, by nothing in between; and no page of a search engine. */
const headers = {
  'Cache-Control': 'private, max-age=300',
  'X-Robots-Tag': 'noindex',
};
