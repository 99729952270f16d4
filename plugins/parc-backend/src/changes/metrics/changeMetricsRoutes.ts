import {
  changeMetricsQuerySchema,
  changeMetricsSchema,
  changeReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { ChangeMetricsService } from './ChangeMetricsService';

/** The routes of how changes went. */
export function changeMetricsRoutes(service: ChangeMetricsService): Route[] {
  return [
    route({
      method: 'get',
      path: '/changes/metrics',
      summary: 'How the changes went that were closed in a period',
      permissions: [changeReadPermission.name],
      query: changeMetricsQuerySchema,
      answer: { status: 200, schema: changeMetricsSchema },
      handle: async ({ who, query }) => ({
        body: await service.metrics(who, query),
      }),
    }),
  ];
}
