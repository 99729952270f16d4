import {
  maintenanceDuesAnswerSchema,
  maintenanceDuesQuerySchema,
  maintenanceDuesSummaryQuerySchema,
  maintenanceDuesSummarySchema,
  maintenanceForecastQuerySchema,
  maintenanceForecastSchema,
  parcMaintenanceReadPermission,
  planPreviewAnswerSchema,
  planPreviewSchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { DueService } from './DueService';

/** The routes of what is due. */
export function dueRoutes(service: DueService): Route[] {
  const permissions = [parcMaintenanceReadPermission.name];
  return [
    route({
      method: 'get',
      path: '/maintenance-dues',
      summary: 'When assets are due under their plans, by target',
      permissions,
      query: maintenanceDuesQuerySchema,
      answer: { status: 200, schema: maintenanceDuesAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.list(who, query),
      }),
    }),
    route({
      method: 'get',
      path: '/maintenance-dues/summary',
      summary: 'How many assets are in which state, plan by plan',
      permissions,
      query: maintenanceDuesSummaryQuerySchema,
      answer: { status: 200, schema: maintenanceDuesSummarySchema },
      handle: async ({ who, query }) => ({
        body: await service.summary(who, query),
      }),
    }),
    route({
      method: 'get',
      path: '/maintenance-dues/forecast',
      summary:
        'What will be due beyond what is ordered, plan by plan and day by day',
      permissions,
      query: maintenanceForecastQuerySchema,
      answer: { status: 200, schema: maintenanceForecastSchema },
      handle: async ({ who, query }) => ({
        body: await service.forecast(who, query),
      }),
    }),
    route({
      method: 'post',
      path: '/maintenance-plans/{ref}/preview',
      summary: 'Which due dates another schedule or other assets would move',
      permissions,
      isRead: true,
      body: planPreviewSchema,
      answer: { status: 200, schema: planPreviewAnswerSchema },
      handle: async ({ who, params, body }) => ({
        body: await service.preview(who, params.ref, body),
      }),
    }),
  ];
}
