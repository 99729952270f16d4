import {
  allocationEndSchema,
  allocationManagePermission,
  allocationMoveSchema,
  allocations,
  recordSchema,
} from '@parc/backstage-plugin-parc-common';
import { etag, givenVersion } from '../http/headers';
import { route, type Route } from '../http/route';
import { readRoutes, writeRoutes } from '../records';
import type { AllocationService } from './AllocationService';

/** The routes of allocations: what any noun has, and taking them back or moving them. */
export function allocationRoutes(service: AllocationService): Route[] {
  const schema = recordSchema(allocations);
  const permissions = [allocationManagePermission.name];
  return [
    ...readRoutes(service.records),
    ...writeRoutes(service.records),
    route({
      method: 'post',
      path: '/allocations/{ref}/end',
      summary: 'Take an allocation back',
      permissions,
      body: allocationEndSchema,
      headers: [{ name: 'If-Match', required: false }],
      answer: { status: 200, schema },
      handle: async ({ context, params, body, request }) => {
        const version = givenVersion(request);
        const record = await service.end(context, params.ref, body, version);
        return { body: record, headers: etag(record) };
      },
    }),
    route({
      method: 'post',
      path: '/allocations/{ref}/move',
      summary:
        'Give all of an allocation to somebody else; answers the new one',
      permissions,
      body: allocationMoveSchema,
      headers: [{ name: 'If-Match', required: false }],
      answer: { status: 200, schema },
      handle: async ({ context, params, body, request }) => {
        const version = givenVersion(request);
        const record = await service.move(context, params.ref, body, version);
        return { body: record, headers: etag(record) };
      },
    }),
  ];
}
