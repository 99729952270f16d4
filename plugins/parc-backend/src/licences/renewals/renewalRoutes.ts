import {
  forecastAnswerSchema,
  forecastQuerySchema,
  licenceReadPermission,
  renewalsAnswerSchema,
  renewalsQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { RenewalService } from './RenewalService';

/** The routes of what comes up with licences, and of what falls due. */
export function renewalRoutes(renewals: RenewalService): Route[] {
  const permissions = [licenceReadPermission.name];
  return [
    route({
      method: 'get',
      path: '/renewals',
      summary:
        'Notice days, ends, renewals and ends of maintenance in a range of days',
      permissions,
      query: renewalsQuerySchema,
      answer: { status: 200, schema: renewalsAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await renewals.list(who, query),
      }),
    }),
    route({
      method: 'get',
      path: '/licence-forecast',
      summary: 'What falls due, by month, cost centre, supplier or owner',
      permissions,
      query: forecastQuerySchema,
      answer: { status: 200, schema: forecastAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await renewals.forecast(who, query),
      }),
    }),
  ];
}
