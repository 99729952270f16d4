import {
  allocationManagePermission,
  allocationReadPermission,
  assetReadPermission,
  parcSoftwareReadPermission,
  reclaimAnswerSchema,
  reclaimBodySchema,
  reclaimQuerySchema,
  unusedAnswerSchema,
  unusedQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../http/route';
import { bulkAnswerSchema, toBulkAnswer } from '../records';
import type { AllocationService } from './AllocationService';
import type { ReclaimService } from './ReclaimService';

/** What was given out or is installed and could be taken back. */
export function reclaimRoutes(
  service: ReclaimService,
  allocations: AllocationService,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/reclaim',
      summary: 'Allocations to take back, why, and the money that it saves',
      permissions: [allocationReadPermission.name],
      query: reclaimQuerySchema,
      answer: { status: 200, schema: reclaimAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.list(who, query),
      }),
    }),
    route({
      method: 'post',
      path: '/reclaim',
      summary: 'Take many allocations back: what can be, is',
      permissions: [allocationManagePermission.name],
      body: reclaimBodySchema,
      answer: { status: 200, schema: bulkAnswerSchema },
      handle: async ({ context, body }) => ({
        body: toBulkAnswer(await allocations.endMany(context, body)),
      }),
    }),
    route({
      method: 'get',
      path: '/reclaim/installations',
      summary:
        'Software on machines that was not used for a while, and what it costs',
      permissions: [parcSoftwareReadPermission.name, assetReadPermission.name],
      query: unusedQuerySchema,
      answer: { status: 200, schema: unusedAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.unusedInstallations(who, query),
      }),
    }),
  ];
}
