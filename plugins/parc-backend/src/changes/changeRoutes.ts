import { changeReadPermission } from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../http/route';
import { readRoutes, writeRoutes } from '../records';
import { approvalRoutes } from './approval/approvalRoutes';
import { cabRoutes } from './cab/cabRoutes';
import { changeVerbRoutes } from './changeVerbRoutes';
import { conflictRoutes } from './conflicts/conflictRoutes';
import type { Changes } from './createChanges';
import { changeMetricsRoutes } from './metrics/changeMetricsRoutes';
import { changeTaskRoutes } from './tasks/changeTaskRoutes';

/** The routes of changes and of their models. */
export function changeRoutes(services: Changes): Route[] {
  const { changes, models, settings } = services;
  return [
    ...changeTaskRoutes(changes.tasks, services.ownTasks),
    ...conflictRoutes(services.conflicting),
    ...changeVerbRoutes(services.verbs, services.modelVerbs),
    ...cabRoutes(services.cab),
    ...approvalRoutes(services),
    route({
      method: 'get',
      path: '/changes/settings',
      summary: 'How changes are done here: questionnaire, policies, overrides',
      permissions: [changeReadPermission.name],
      answer: { status: 200, schema: z.record(z.string(), z.unknown()) },
      handle: async ({ who }) => {
        await changes.records.narrow(who, { filter: [] });
        return { body: { ...settings } };
      },
    }),
    ...changeMetricsRoutes(services.metrics),
    ...readRoutes(changes.records),
    ...writeRoutes(changes.records),
    ...readRoutes(models.records),
    ...writeRoutes(models.records),
  ];
}
