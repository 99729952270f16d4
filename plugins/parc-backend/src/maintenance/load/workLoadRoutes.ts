import {
  workLoadQuerySchema,
  workLoadSchema,
  workOrderReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { WorkLoadService } from './WorkLoadService';

/** The route of who has how much to do. */
export function workLoadRoutes(service: WorkLoadService): Route[] {
  return [
    route({
      method: 'get',
      path: '/work-orders/load',
      summary: 'Who has how much to do in which week, and the time for it',
      permissions: [workOrderReadPermission.name],
      query: workLoadQuerySchema,
      answer: { status: 200, schema: workLoadSchema },
      handle: async ({ who, query }) => ({
        body: await service.load(who, query),
      }),
    }),
  ];
}
