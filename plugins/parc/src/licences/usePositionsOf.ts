import { useApi } from '@backstage/core-plugin-api';
import {
  positions,
  type Licence,
  type Position,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { useMayNoun } from '../records';

/** More than the metrics of a product that anybody buys licences in. */
const mostPositions = 9;

/** Where the product of a licence stands, in each of its metrics; nothing without a product or the right to read it. */
export function usePositionsOf(licence: Licence): Loaded<Position[]> {
  const client = useApi(parcApiRef).noun(positions);
  const mayRead = useMayNoun(positions.plural, 'read');
  const product = licence.product?.ref;
  const { metric } = licence;
  return useLoaded(
    mayRead && product ? `positions ${product} ${metric}` : undefined,
    async () => {
      const query = { product, ...(metric ? { metric } : {}) };
      const { items } = await client.list({
        query: JSON.stringify(query),
        limit: mostPositions,
        totalItems: 'exclude',
      });
      return items as unknown as Position[];
    },
  );
}
