import {
  changeCalendarAnswerSchema,
  changeCalendarQuerySchema,
  changeCheckBodySchema,
  changeCheckSchema,
  changeReadPermission,
  conflictsAnswerSchema,
  impactAnswerSchema,
  impactQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { ImpactService } from '../impact/ImpactService';
import type { ChangeCalendarService } from '../calendar/ChangeCalendarService';
import type { ChangeChecks } from './ChangeChecks';
import type { ConflictService } from './ConflictService';

/** What is in the way of changes, and what they hit. */
export interface ConflictServices {
  conflicts: ConflictService;
  checks: ChangeChecks;
  impact: ImpactService;
  calendar: ChangeCalendarService;
}

/** The routes of what is known of a change before it is done. */
export function conflictRoutes(services: ConflictServices): Route[] {
  const { conflicts, checks, impact, calendar } = services;
  const permissions = [changeReadPermission.name];
  return [
    route({
      method: 'post',
      path: '/changes/check',
      summary:
        'What is missing of a change, its risk, what is in its way, who would be asked',
      permissions,
      isRead: true,
      body: changeCheckBodySchema,
      answer: { status: 200, schema: changeCheckSchema },
      handle: async ({ context, body }) => ({
        body: await checks.check(context, body),
      }),
    }),
    route({
      method: 'get',
      path: '/changes/{ref}/conflicts',
      summary: 'What is in the way of a change, looked for now',
      permissions,
      answer: { status: 200, schema: conflictsAnswerSchema },
      handle: async ({ who, params }) => ({
        body: await conflicts.of(who, params.ref),
      }),
    }),
    route({
      method: 'get',
      path: '/changes/{ref}/impact',
      summary: 'What a change hits, to a depth, with the way there',
      permissions,
      query: impactQuerySchema,
      answer: { status: 200, schema: impactAnswerSchema },
      handle: async ({ who, params, query }) => ({
        body: await impact.of(who, params.ref, query.depth),
      }),
    }),
    route({
      method: 'get',
      path: '/change-calendar',
      summary:
        'Changes, windows, freezes and work orders from one day to another',
      permissions,
      query: changeCalendarQuerySchema,
      answer: { status: 200, schema: changeCalendarAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await calendar.of(who, query),
      }),
    }),
  ];
}
