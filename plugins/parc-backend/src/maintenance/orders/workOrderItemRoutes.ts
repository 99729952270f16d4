import {
  assetReadPermission,
  workOrderChecklistSchema,
  workOrderItemPatchSchema,
  workOrderItemSchema,
  workOrderItemsQuerySchema,
  workOrderItemsSchema,
  workOrderItemVerbs,
  workOrderItemVerbSchemas,
  workOrderReadPermission,
  workOrderWorkPermission,
  type WorkOrderItemVerb,
  type WorkOrderItemVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import {
  etag,
  givenVersion,
  onceOf,
  requiredVersion,
} from '../../http/headers';
import { route, type Route } from '../../http/route';
import type { WorkOrderItemService } from './WorkOrderItemService';

const path = '/work-orders/{ref}/assets';

/** The routes of the assets of orders: how they stand, what was found, and how they end. */
export function workOrderItemRoutes(service: WorkOrderItemService): Route[] {
  return [
    ...readingRoutes(service),
    route({
      method: 'patch',
      path: `${path}/{asset}`,
      summary: 'Keep a draft of what was found of one asset of a work order',
      permissions: [workOrderWorkPermission.name],
      body: workOrderItemPatchSchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: workOrderItemSchema },
      handle: async ({ context, params: { ref, asset }, body, request }) => {
        const target = { order: ref, asset, version: requiredVersion(request) };
        const item = await service.draft(context, target, body);
        return { body: item, headers: etag(item) };
      },
    }),
    ...workOrderItemVerbs.map(verb => verbRoute(service, verb)),
  ];
}

function readingRoutes(service: WorkOrderItemService): Route[] {
  const read = workOrderReadPermission.name;
  return [
    route({
      method: 'get',
      path,
      summary: 'The assets of a work order, and how each stands',
      permissions: [read],
      query: workOrderItemsQuerySchema,
      answer: { status: 200, schema: workOrderItemsSchema },
      handle: async ({ who, params, query }) => ({
        body: await service.ofOrder(who, params.ref, query),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/{asset}`,
      summary: 'One asset of a work order, and how it stands',
      permissions: [read],
      answer: { status: 200, schema: workOrderItemSchema },
      handle: async ({ who, params }) => {
        const item = await service.get(who, params.ref, params.asset);
        return { body: item, headers: etag(item) };
      },
    }),
    route({
      method: 'get',
      path: '/work-orders/{ref}/checklist',
      summary: 'The steps that a work order asks for',
      permissions: [read],
      answer: { status: 200, schema: workOrderChecklistSchema },
      handle: async ({ who, params }) => ({
        body: await service.checklist(who, params.ref),
      }),
    }),
    route({
      method: 'get',
      path: '/assets/{ref}/work-orders',
      summary: 'The work orders of an asset, the latest first',
      permissions: [assetReadPermission.name, read],
      query: workOrderItemsQuerySchema,
      answer: { status: 200, schema: workOrderItemsSchema },
      handle: async ({ who, params, query }) => ({
        body: await service.ofAsset(who, params.ref, query),
      }),
    }),
  ];
}

const summaries: Record<WorkOrderItemVerb, string> = {
  done: 'Say that one asset of a work order is done; in part, where answers are missing',
  skip: 'Skip one asset of a work order for a reason: it is due again next time',
  undo: 'Open one asset of a work order again',
};

function verbRoute(
  service: WorkOrderItemService,
  verb: WorkOrderItemVerb,
): Route {
  return route({
    method: 'post',
    path: `${path}/{asset}/${verb}`,
    summary: summaries[verb],
    permissions: [workOrderWorkPermission.name],
    body: workOrderItemVerbSchemas[verb] as z.ZodType<WorkOrderItemVerbBody>,
    headers: [
      { name: 'If-Match', required: false },
      { name: 'Idempotency-Key', required: false },
    ],
    answer: { status: 200, schema: workOrderItemSchema },
    handle: async ({ context, params: { ref, asset }, body, request }) => {
      const target = { order: ref, asset, version: givenVersion(request) };
      const once = onceOf(request);
      const item = await service.act(context, verb, target, body, once);
      return { body: item, headers: etag(item) };
    },
  });
}
