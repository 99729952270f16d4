import {
  recordSchema,
  workOrderCreateSchema,
  workOrders,
  workOrderVerbPermissions,
  workOrderVerbSchemas,
  type WorkOrderAnyVerb,
  type WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { etag, givenVersion, onceOf } from '../../http/headers';
import { route, type Route } from '../../http/route';
import { bulkAnswerSchema, readRoutes, writeRoutes } from '../../records';
import { bulkWorkOrders, bulkWorkOrdersSchema } from './bulkWorkOrders';
import type { WorkOrders } from './createWorkOrders';
import { workOrderItemRoutes } from './workOrderItemRoutes';
import type { WorkOrderInput } from './WorkOrderService';
import type { WorkOrderVerbs } from './WorkOrderVerbs';

const verbs = Object.keys(workOrderVerbSchemas) as WorkOrderAnyVerb[];

/** The routes of work orders: what any noun has, with assets for a create; their verbs, in bulk too; their assets. */
export function workOrderRoutes(workOrderServices: WorkOrders): Route[] {
  const { orders, verbs: verbService, items } = workOrderServices;
  return [
    bulkRoute(workOrderServices),
    createRoute(workOrderServices),
    ...readRoutes(orders.records),
    ...writeRoutes(orders.records).filter(each => !isCreate(each)),
    ...verbs.map(verb => verbRoute(verbService, verb)),
    ...workOrderItemRoutes(items),
  ];
}

function isCreate({ method, path }: Route): boolean {
  return method === 'post' && path === '/work-orders';
}

function createRoute({ orders }: WorkOrders): Route {
  return route({
    method: 'post',
    path: '/work-orders',
    summary: 'Order corrective work on assets',
    permissions: [orders.records.writer.rules.permissions.create.name],
    body: workOrderCreateSchema as unknown as z.ZodType<WorkOrderInput>,
    headers: [{ name: 'Idempotency-Key', required: false }],
    answer: { status: 201, schema: recordSchema(workOrders) },
    handle: async ({ context, body, request }) => {
      const record = await orders.create(context, body, onceOf(request));
      const location = `${request.baseUrl}/work-orders/${record.ref}`;
      const headers = { ...etag(record), Location: location };
      return { status: 201, body: record, headers };
    },
  });
}

function bulkRoute({ orders, verbs: verbService }: WorkOrders): Route {
  return route({
    method: 'post',
    path: '/work-orders/bulk',
    summary: 'Assign, move, release or cancel many work orders',
    permissions: [workOrderVerbPermissions.assign.name],
    body: bulkWorkOrdersSchema,
    answer: { status: 200, schema: bulkAnswerSchema },
    audit: ({ verb }) => ({ does: verb }),
    handle: async ({ context, body }) => ({
      body: await bulkWorkOrders(orders, verbService, context, body),
    }),
  });
}

function verbRoute(service: WorkOrderVerbs, verb: WorkOrderAnyVerb): Route {
  return route({
    method: 'post',
    path: `/work-orders/{ref}/${verb}`,
    summary: `${verb}: one use case of a work order`,
    permissions: [workOrderVerbPermissions[verb].name],
    body: workOrderVerbSchemas[verb] as z.ZodType<WorkOrderVerbBody>,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: recordSchema(workOrders) },
    handle: async ({ context, params: { ref }, body, request }) => {
      const version = givenVersion(request);
      const record = await service.act(context, verb, ref, body, version);
      return { body: record, headers: etag(record) };
    },
  });
}
