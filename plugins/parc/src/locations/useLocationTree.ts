import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  assets,
  maxLimit,
  type Location,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useFormats } from '../language';
import { useLoaded, type Loaded } from '../loading';
import { mergeGroups, useTotals, type NarrowingState } from '../records';
import { buildLocationTree, type LocationNode } from './locationTree';

/** All places with the assets in each and below, by two questions: the places, and the totals by place. */
export function useLocationTree(
  filters: NarrowingState['filters'] = {},
): Loaded<LocationNode[]> {
  const client = useApi(parcApiRef).locations;
  const formats = useFormats();
  const places = useLoaded('locations', async () => {
    const all: Location[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.list({
        limit: maxLimit,
        cursor,
        totalItems: 'exclude',
        fields: 'path,name,kind',
      });
      all.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return all;
  });
  const totals = useTotals(
    assets,
    { filters, text: '', isDeleted: false },
    { measure: 'purchaseCost', by: 'location' },
  );
  const value = useMemo(
    () =>
      places.value &&
      buildLocationTree(
        places.value,
        mergeGroups(totals.value ?? []),
        formats.compare,
      ),
    [places.value, totals.value, formats],
  );
  return {
    value,
    error: places.error ?? totals.error,
    isLoading: places.isLoading || totals.isLoading,
    reload: () => {
      places.reload();
      totals.reload();
    },
  };
}
