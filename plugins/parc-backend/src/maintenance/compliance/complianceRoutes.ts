import {
  complianceAnswerSchema,
  complianceItemsQuerySchema,
  complianceItemsSchema,
  complianceQuerySchema,
  parcMaintenanceReadPermission,
  workOrderReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { ComplianceService } from './ComplianceService';

const path = '/maintenance-compliance';
const permissions = [
  parcMaintenanceReadPermission.name,
  workOrderReadPermission.name,
];

/** The routes of what was done in time. */
export function complianceRoutes(service: ComplianceService): Route[] {
  return [
    route({
      method: 'get',
      path,
      summary: 'What was done in its window, of what was due in a period',
      permissions,
      query: complianceQuerySchema,
      answer: { status: 200, schema: complianceAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.figures(who, query),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/items`,
      summary: 'The list behind the figures of compliance',
      permissions,
      query: complianceItemsQuerySchema,
      answer: { status: 200, schema: complianceItemsSchema },
      handle: async ({ who, query }) => ({
        body: await service.items(who, query),
      }),
    }),
  ];
}
