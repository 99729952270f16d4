import {
  calendarDaysAnswerSchema,
  calendarDaysQuerySchema,
  calendarOfAnswerSchema,
  calendarOfQuerySchema,
  parcCalendarReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../http/route';
import { readRoutes, writeRoutes } from '../records';
import type { CalendarService } from './CalendarService';

/** The routes of calendars: what any noun has, their days, and which holds at a place. */
export function calendarRoutes(service: CalendarService): Route[] {
  const permissions = [parcCalendarReadPermission.name];
  return [
    ...readRoutes(service.records),
    ...writeRoutes(service.records),
    route({
      method: 'get',
      path: '/calendars/{ref}/days',
      summary: 'Which days are open, from when to when, and why others are not',
      permissions,
      query: calendarDaysQuerySchema,
      answer: { status: 200, schema: calendarDaysAnswerSchema },
      handle: async ({ who, params, query }) => ({
        body: await service.days(who, params.ref, query),
      }),
    }),
    route({
      method: 'get',
      path: '/calendar-of',
      summary: 'The calendar that holds at a place, and why',
      permissions,
      query: calendarOfQuerySchema,
      answer: { status: 200, schema: calendarOfAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.of(who, query.location),
      }),
    }),
  ];
}
