import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { RecordStore } from './RecordStore';

/**
 * Living records by id or human reference, in the order asked for, for the portal's own decisions, such as of its
 * search; undefined for those not there.
 */
export async function loadByRefs<R extends AnyRecord>(
  store: RecordStore,
  refs: readonly string[],
): Promise<Array<R | undefined>> {
  const found = (await store.find(store.knex, refs)) as R[];
  return inOrder(found, refs);
}

/** Records in the order of the references or ids by which they were asked for. */
export function inOrder<R extends { id: string; ref: string }>(
  found: readonly R[],
  refs: readonly string[],
): Array<R | undefined> {
  const byRef = new Map(
    found.flatMap(each => [
      [each.id, each],
      [each.ref.toLowerCase(), each],
    ]),
  );
  return refs.map(each => byRef.get(each.toLowerCase()));
}
