import {
  parcCalendarReadPermission,
  windowOccurrencesAnswerSchema,
  windowOccurrencesQuerySchema,
  windowPreviewAnswerSchema,
  windowPreviewSchema,
  type WindowPreview,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { route, type Route } from '../http/route';
import { readRoutes, writeRoutes } from '../records';
import type { WindowService } from './WindowService';

/** The routes of windows: what any noun has, when they are, and when one would be. */
export function windowRoutes(service: WindowService): Route[] {
  const permissions = [parcCalendarReadPermission.name];
  return [
    ...readRoutes(service.records),
    ...writeRoutes(service.records),
    route({
      method: 'get',
      path: '/window-occurrences',
      summary: 'When windows are: all, or those that concern a place or entity',
      permissions,
      query: windowOccurrencesQuerySchema,
      answer: { status: 200, schema: windowOccurrencesAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.occurrences(who, query),
      }),
    }),
    route({
      method: 'post',
      path: '/windows/preview',
      summary: 'When a window would be that is not saved, or what is wrong',
      permissions,
      isRead: true,
      body: windowPreviewSchema as unknown as z.ZodType<WindowPreview>,
      answer: { status: 200, schema: windowPreviewAnswerSchema },
      handle: async ({ who, body }) => ({
        body: await service.preview(who, body),
      }),
    }),
  ];
}
