import { useApi } from '@backstage/core-plugin-api';
import { products } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

/** Titles are counted so far; more are «200+». */
const mostCounted = 200;

/** How much software asks for a decision. */
export interface SoftwareCounts {
  /** Titles that no rule fits. */
  unrecognised: number;
  /** There are more of them than were counted. */
  isMore: boolean;
  /** Products that are forbidden and installed. */
  forbidden: number;
}

export function useSoftwareCounts(): Loaded<SoftwareCounts> {
  const client = useApi(parcApiRef);
  return useLoaded('software that asks for a decision', async () => {
    const [titles, found] = await Promise.all([
      client.software.titles({ state: 'unrecognised', limit: mostCounted }),
      client.noun(products).list({
        query: JSON.stringify({ licensing: 'forbidden', machines: { $gt: 0 } }),
        limit: 1,
      }),
    ]);
    return {
      unrecognised: titles.items.length,
      isMore: titles.pageInfo.nextCursor !== undefined,
      forbidden: found.totalItems ?? 0,
    };
  });
}
