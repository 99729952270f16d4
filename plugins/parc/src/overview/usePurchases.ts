import { useApi } from '@backstage/core-plugin-api';
import { assets, type Money } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { mergeGroups, narrowingParams, totalOf } from '../records';
import { purchaseFilters } from './estate';

/** What was bought in one year. */
export interface YearOfPurchases {
  year: number;
  count: number;
  sums: Money[];
}

/** Purchases of some years, one question each. */
export function usePurchases(
  years: readonly number[],
): Loaded<YearOfPurchases[]> {
  const client = useApi(parcApiRef).assets;
  return useLoaded(`purchases ${years.join()}`, () =>
    Promise.all(
      years.map(async year => {
        const params = narrowingParams(assets, {
          filters: purchaseFilters(year),
          text: '',
          isDeleted: false,
        });
        const answer = await client.totals({
          ...params,
          measure: 'purchaseCost',
        });
        return { year, ...totalOf(mergeGroups(answer.groups)) };
      }),
    ),
  );
}
