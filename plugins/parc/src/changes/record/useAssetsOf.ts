import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../../api';
import { useLoaded } from '../../loading';

/** How references to assets begin: their entity need not be in the catalog. */
export const assetKind = 'hardwareasset:default/';

/** As many as are named at once. */
const mostNamed = 100;

/** The assets among some entities, by reference; those that the reader may not see are left out. */
export function useAssetsOf(
  refs: readonly string[],
): ReadonlyMap<string, { ref: string; name?: string }> {
  const client = useApi(parcApiRef).assets;
  const names = refs
    .filter(ref => ref.startsWith(assetKind))
    .slice(0, mostNamed)
    .map(ref => ref.slice(assetKind.length));
  const { value = [] } = useLoaded(
    names.length ? `assets ${names}` : undefined,
    async () =>
      (
        await client.list({
          query: JSON.stringify({ entityName: { $in: names } }),
          fields: 'name,entityName',
          limit: mostNamed,
          totalItems: 'exclude',
        })
      ).items,
  );
  return new Map(
    value.map(({ ref, name, entityName }) => [
      `${assetKind}${entityName}`,
      { ref, name },
    ]),
  );
}
