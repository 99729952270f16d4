import { useApi } from '@backstage/core-plugin-api';
import type { Noun, TotalsGroup } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { useFollow } from './useFollow';
import { narrowingParams, type NarrowingState } from './listQuery';

/** Counts and sums over a filter, never over a page. */
export function useTotals(
  noun: Noun,
  state: NarrowingState,
  options: { measure?: string; by?: string } = {},
): Loaded<TotalsGroup[]> {
  const client = useApi(parcApiRef).noun(noun);
  const params = { ...narrowingParams(noun, state), ...options };
  const loaded = useLoaded(
    `${noun.plural} ${JSON.stringify(params)}`,
    async () => (await client.totals(params)).groups,
  );
  useFollow(noun, loaded.refresh);
  return loaded;
}
