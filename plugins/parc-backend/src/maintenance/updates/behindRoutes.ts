import {
  behindAnswerSchema,
  behindQuerySchema,
  parcMaintenanceReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { BehindService } from './BehindService';

/** Which machines are behind in software updates. */
export function behindRoutes(service: BehindService): Route[] {
  return [
    route({
      method: 'get',
      path: '/maintenance-plans/{ref}/behind',
      summary: 'The machines of a plan of software updates that are behind now',
      permissions: [parcMaintenanceReadPermission.name],
      query: behindQuerySchema,
      answer: { status: 200, schema: behindAnswerSchema },
      handle: async ({ who, params: { ref }, query }) => ({
        body: await service.list(who, ref, query),
      }),
    }),
  ];
}
