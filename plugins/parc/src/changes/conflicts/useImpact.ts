import { useApi } from '@backstage/core-plugin-api';
import type { Change, ImpactAnswer } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** What a change hits, so many steps far. */
export function useImpact(change: Change, depth: number): Loaded<ImpactAnswer> {
  const client = useApi(parcApiRef).changes;
  return useLoaded(`impact of ${change.id} ${change.version} ${depth}`, () =>
    client.impact(change.id, depth),
  );
}
