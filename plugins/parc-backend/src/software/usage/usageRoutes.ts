import {
  parcSoftwareManagePermission,
  usageAnswerSchema,
  usageReportSchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { UsageService } from './UsageService';

/** The route by which usage is reported. */
export function usageRoutes(usage: UsageService): Route[] {
  return [
    route({
      method: 'post',
      path: '/software-usage',
      summary: 'Report who used which product when',
      permissions: [parcSoftwareManagePermission.name],
      body: usageReportSchema,
      answer: { status: 200, schema: usageAnswerSchema },
      audit: ({ items }) => ({ asked: items.length }),
      handle: async ({ who, body }) => ({
        body: await usage.report(who, body.items),
      }),
    }),
  ];
}
