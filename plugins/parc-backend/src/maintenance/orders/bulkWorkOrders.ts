import {
  workOrderVerbSchemas,
  type BulkAnswer,
  type WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import {
  bulkTargets,
  bulkTargetsShape,
  fromIssue,
  refusalError,
  toBulkAnswer,
  type ChangeContext,
} from '../../records';
import type { WorkOrderService } from './WorkOrderService';
import type { WorkOrderVerbs } from './WorkOrderVerbs';

/** What a planner does to many orders at once. */
export const bulkWorkOrderVerbs = [
  'assign',
  'plan',
  'release',
  'cancel',
] as const;

/** The body of a bulk call: one verb, on a list of orders or on what a filter matches. */
export const bulkWorkOrdersSchema = z
  .strictObject({
    ...bulkTargetsShape,
    verb: z.enum(bulkWorkOrderVerbs),
    body: z.record(z.string(), z.unknown()).default({}),
    partial: z.boolean().default(false),
  })
  .refine(
    ({ refs, filter }) => [refs, filter].filter(Boolean).length === 1,
    'either refs or filter must say to which work orders',
  );

/** One verb on many orders, set-based: all or nothing, or with `partial` whatever can be done. */
export async function bulkWorkOrders(
  orders: WorkOrderService,
  verbs: WorkOrderVerbs,
  context: ChangeContext,
  bulk: z.output<typeof bulkWorkOrdersSchema>,
): Promise<BulkAnswer> {
  const { verb, partial } = bulk;
  const body = parseBody(verb, bulk.body);
  const targets = await bulkTargets(orders.records, context.who, bulk);
  return toBulkAnswer(
    await verbs.actOnMany(context, verb, targets, body, partial),
  );
}

function parseBody(
  verb: (typeof bulkWorkOrderVerbs)[number],
  body: unknown,
): WorkOrderVerbBody {
  const parsed = workOrderVerbSchemas[verb].safeParse(body);
  if (parsed.success) return parsed.data as WorkOrderVerbBody;
  throw refusalError(
    parsed.error.issues.map(issue => fromIssue(1, body, issue)),
  );
}
