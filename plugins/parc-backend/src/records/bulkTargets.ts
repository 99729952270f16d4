import { InputError } from '@backstage/errors';
import {
  narrowingSchema,
  textSchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import type { Who } from './Access';
import type { RecordService } from './RecordService';

/** The most records of one bulk call. */
export const maxBulk = 10_000;

/** Of which records a bulk call is: of a list of them, or of all that a filter matches. */
export const bulkTargetsShape = {
  refs: z.array(textSchema(255).min(1)).min(1).max(maxBulk).optional(),
  filter: z.array(z.string()).max(20).optional(),
  query: narrowingSchema.shape.query,
  fullTextFilterTerm: textSchema(200).optional(),
};
type BulkTargets = z.output<z.ZodObject<typeof bulkTargetsShape>>;

/** The records that a bulk call is of. Throws an InputError when a filter matches none, or more than {@link maxBulk}. */
export async function bulkTargets(
  records: RecordService,
  who: Who,
  { refs, filter = [], query, fullTextFilterTerm }: BulkTargets,
): Promise<Array<{ ref: string }>> {
  const given = refs ?? (await matching());
  return given.map(ref => ({ ref }));

  async function matching(): Promise<string[]> {
    const { store, noun } = records;
    const narrowed = await records.narrow(who, {
      filter,
      query,
      fullTextFilterTerm,
    });
    const ids = await store.ids(store.knex, narrowed, maxBulk + 1);
    if (ids.length > maxBulk)
      throw new InputError(
        `filter: matches more than ${maxBulk} ${noun.plural}`,
      );
    if (ids.length === 0)
      throw new InputError(`filter: matches no ${noun.name}`);
    return ids;
  }
}
