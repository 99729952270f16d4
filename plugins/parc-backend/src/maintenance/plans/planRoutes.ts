import {
  checklistBodySchema,
  checklistQuerySchema,
  checklistVersionSchema,
  maintenancePlans,
  parcMaintenancePlanPermission,
  parcMaintenanceReadPermission,
  planVerbs,
  planVerbSchemas,
  recordSchema,
  type PlanVerb,
  type PlanVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { etag, givenVersion, requiredVersion } from '../../http/headers';
import { route, type Route } from '../../http/route';
import { readRoutes, writeRoutes } from '../../records';
import type { PlanService } from './PlanService';

/** The routes of maintenance plans: what any noun has, their verbs and their checklists. */
export function planRoutes(service: PlanService): Route[] {
  return [
    ...readRoutes(service.records),
    ...writeRoutes(service.records),
    ...planVerbs.map(verb => verbRoute(service, verb)),
    route({
      method: 'get',
      path: '/maintenance-plans/{ref}/checklist',
      summary: 'The steps of a plan: the newest version, or the one asked for',
      permissions: [parcMaintenanceReadPermission.name],
      query: checklistQuerySchema,
      answer: { status: 200, schema: checklistVersionSchema },
      handle: async ({ who, params, query }) => ({
        body: await service.checklist(who, params.ref, query.version),
      }),
    }),
    route({
      method: 'post',
      path: '/maintenance-plans/{ref}/checklist',
      summary: 'A new version of the steps; open orders keep theirs',
      permissions: [parcMaintenancePlanPermission.name],
      body: checklistBodySchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: checklistVersionSchema },
      handle: async ({ context, params: { ref }, body, request }) => {
        const target = { ref, version: requiredVersion(request) };
        const made = await service.setChecklist(context, target, body);
        return { body: made.checklist, headers: etag(made.plan) };
      },
    }),
  ];
}

function verbRoute(service: PlanService, verb: PlanVerb): Route {
  return route({
    method: 'post',
    path: `/maintenance-plans/{ref}/${verb}`,
    summary: `${verb}: one use case of the life cycle`,
    permissions: [parcMaintenancePlanPermission.name],
    body: planVerbSchemas[verb] as z.ZodType<PlanVerbBody>,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: recordSchema(maintenancePlans) },
    handle: async ({ context, params: { ref }, body, request }) => {
      const version = givenVersion(request);
      const record = await service.act(context, verb, ref, body, version);
      return { body: record, headers: etag(record) };
    },
  });
}
