import {
  assetRetirePermission,
  assetUpdatePermission,
  assetVerbs,
  reasonSchema,
  type BulkAnswer,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import {
  bulkTargets,
  bulkTargetsShape,
  maxBulk,
  toBulkAnswer,
  type ChangeContext,
  type Outcome,
} from '../records';
import { parseVerbBody, type AssetService } from './AssetService';

/** The body of a bulk call: one change, one verb or one deletion, on a list or on what a filter matches. */
export const bulkSchema = z
  .strictObject({
    ...bulkTargetsShape,
    create: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .max(maxBulk)
      .optional(),
    patch: z.record(z.string(), z.unknown()).optional(),
    verb: z.enum(assetVerbs).optional(),
    body: z.record(z.string(), z.unknown()).optional(),
    delete: z.literal(true).optional(),
    reason: reasonSchema.optional(),
    partial: z.boolean().default(false),
  })
  .refine(
    ({ create, patch, verb, delete: remove }) =>
      [create, patch, verb, remove].filter(each => each !== undefined)
        .length === 1,
    'one of create, patch, verb and delete must say what is done',
  )
  .refine(
    ({ create, refs: given, filter }) =>
      [create, given, filter].filter(Boolean).length === 1,
    'either refs or filter must say to which assets',
  );

type Bulk = z.output<typeof bulkSchema>;

/** One use case on many assets, set-based: all or nothing, or with `partial` whatever can be done. */
export async function bulkAssets(
  service: AssetService,
  context: ChangeContext,
  bulk: Bulk,
): Promise<BulkAnswer> {
  return toBulkAnswer(await run(service, context, bulk));
}

async function run(
  service: AssetService,
  context: ChangeContext,
  bulk: Bulk,
): Promise<Outcome> {
  const { writer } = service.records;
  const { partial } = bulk;
  if (bulk.create) return writer.create(context, bulk.create, { partial });
  const targets = await bulkTargets(service.records, context.who, bulk);
  if (bulk.verb) {
    const body = parseVerbBody(bulk.verb, bulk.body ?? {});
    return service.actOnMany(context, bulk.verb, targets, body, {
      partial,
    });
  }
  if (bulk.patch) {
    const { changes, reason } = service.records.parsePatch(bulk.patch);
    return writer.change(
      { ...context, reason: reason ?? bulk.reason },
      targets,
      {
        action: 'updated',
        permission: assetUpdatePermission,
        decide: () => changes,
        partial,
      },
    );
  }
  const deletedAt = (context.at ?? writer.now()).toUTC().toISO()!;
  return writer.change({ ...context, reason: bulk.reason }, targets, {
    action: 'deleted',
    permission: assetRetirePermission,
    decide: () => ({ deletedAt }),
    partial,
  });
}
