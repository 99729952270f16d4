import { z } from 'zod';
import {
  createSchema,
  dateSchema,
  inputSchema,
  moneySchema,
  reasonSchema,
  textSchema,
} from '../records/schema';
import { workOrders } from './workOrderFields';
import { waitingReasons, type WorkOrderVerb } from './workOrderLifeCycle';
import { mostMinutes } from './workOrderItem';
import type { Money } from '../records/fields';

const { fields } = workOrders;
const person = (field: 'assignee' | 'team') =>
  inputSchema(fields[field]).nullish() as z.ZodType<string | null | undefined>;
const reason = reasonSchema.optional();

/** What is done with an order that leaves its status as it is. */
export const workOrderPlanVerbs = ['assign', 'plan'] as const;
export type WorkOrderPlanVerb = (typeof workOrderPlanVerbs)[number];
export type WorkOrderAnyVerb = WorkOrderVerb | WorkOrderPlanVerb;

/** What each verb on an order takes. The page builds its form from the same. */
export const workOrderVerbSchemas = {
  assign: z
    .strictObject({
      assignee: person('assignee'),
      team: person('team'),
      reason,
    })
    .refine(
      ({ assignee, team }) => assignee !== undefined || team !== undefined,
      'assignee or team must say to whom; null takes it away',
    ),
  plan: z.strictObject({ plannedOn: dateSchema, reason }),
  release: z.strictObject({ reason }),
  start: z.strictObject({ reason }),
  wait: z.strictObject({ for: z.enum(waitingReasons), reason }),
  resume: z.strictObject({ reason }),
  close: z.strictObject({
    on: dateSchema
      .optional()
      .describe('the day of what is still open; today when left out'),
    minutes: z.number().int().min(0).max(mostMinutes).optional(),
    cost: moneySchema.optional(),
    reason,
  }),
  skip: z.strictObject({ reason: reasonSchema }),
  cancel: z.strictObject({ reason: reasonSchema }),
  reopen: z.strictObject({ reason: reasonSchema }),
} satisfies Record<WorkOrderAnyVerb, z.ZodType>;

/** The body of any verb: the fields of all of them, each optional. */
export interface WorkOrderVerbBody {
  assignee?: string | null;
  team?: string | null;
  plannedOn?: string;
  for?: (typeof waitingReasons)[number];
  on?: string;
  minutes?: number;
  cost?: Money;
  reason?: string;
}

/** The most assets of an order that a person creates. */
export const mostAssetsOfOrder = 1_000;

/** The body of a create: the fields, and on which assets. */
export const workOrderCreateSchema = createSchema(workOrders).extend({
  assets: z
    .array(textSchema(255).trim().min(1))
    .min(1)
    .max(mostAssetsOfOrder)
    .describe('tags or ids'),
});
