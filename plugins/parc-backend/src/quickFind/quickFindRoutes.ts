import {
  assetReadPermission,
  quickFindAnswerSchema,
  quickFindQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../http/route';
import type { QuickFindService } from './QuickFindService';

/** The route of the search box that is called from anywhere. */
export function quickFindRoutes(quickFind: QuickFindService): Route[] {
  return [
    route({
      method: 'get',
      path: '/quick-find',
      summary:
        'The assets meant by a part of a tag, serial number, host name or person, the likeliest first',
      permissions: [assetReadPermission.name],
      query: quickFindQuerySchema,
      answer: { status: 200, schema: quickFindAnswerSchema },
      handle: async ({ who, query }) => ({
        body: { items: await quickFind.find(who, query.term, query.limit) },
      }),
    }),
  ];
}
