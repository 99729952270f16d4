import { useApi } from '@backstage/core-plugin-api';
import type { Change } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded } from '../../loading';

/** How references to changes begin. */
export const changeRefStart = 'changerecord:default/';

/** As many as are named at once. */
const mostNamed = 100;

/** Changes by their entity references; those that the reader may not see are left out. */
export function useChangesOf(
  refs: readonly string[],
): ReadonlyMap<string, Change> {
  const client = useApi(parcApiRef).changes;
  const names = refs
    .slice(0, mostNamed)
    .map(ref => ref.slice(changeRefStart.length));
  const { value = [] } = useLoaded(
    names.length ? `changes ${names}` : undefined,
    async () =>
      (
        await client.list({
          query: JSON.stringify({ entityName: { $in: names } }),
          limit: mostNamed,
          totalItems: 'exclude',
        })
      ).items,
  );
  return new Map(value.map(each => [changeRefOf(each), each]));
}

/** The catalog entity of a change: of its file, or the one that stands for it when it is kept in the portal. */
export function changeRefOf(
  change: Pick<Change, 'gitEntity' | 'entityName'>,
): string {
  return change.gitEntity ?? `${changeRefStart}${change.entityName}`;
}
