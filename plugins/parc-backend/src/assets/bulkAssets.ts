import { InputError } from '@backstage/errors';
import {
  assetRetirePermission,
  assetUpdatePermission,
  assetVerbs,
  narrowingSchema,
  reasonSchema,
  type BulkAnswer,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { toBulkAnswer, type ChangeContext, type Outcome } from '../records';
import { parseVerbBody, type AssetService } from './AssetService';

/** The most records of one bulk call. */
const maxBulk = 10_000;

const refs = z.array(z.string().min(1).max(255)).min(1).max(maxBulk);

/** The body of a bulk call: one change, one verb or one deletion, on a list or on what a filter matches. */
export const bulkSchema = z
  .strictObject({
    refs: refs.optional(),
    filter: z.array(z.string()).max(20).optional(),
    query: narrowingSchema.shape.query,
    fullTextFilterTerm: z.string().max(200).optional(),
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
  const targets = (bulk.refs ?? (await matching(service, context, bulk))).map(
    ref => ({ ref }),
  );
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

async function matching(
  service: AssetService,
  context: ChangeContext,
  bulk: Bulk,
) {
  const { store } = service.records;
  const narrowed = await service.records.narrow(context.who, {
    filter: bulk.filter ?? [],
    query: bulk.query,
    fullTextFilterTerm: bulk.fullTextFilterTerm,
  });
  const ids = await store.ids(store.knex, narrowed, maxBulk + 1);
  if (ids.length > maxBulk)
    throw new InputError(`filter: matches more than ${maxBulk} assets`);
  if (ids.length === 0) throw new InputError('filter: matches no asset');
  return ids;
}
