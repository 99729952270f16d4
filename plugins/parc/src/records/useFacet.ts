import { useApi } from '@backstage/core-plugin-api';
import type { FacetValue, Noun } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { narrowingParams, type NarrowingState } from './listQuery';

/**
 * The values of a field with their counts over the list's other filters: its own is left aside, so that a
 * second value can be chosen. Loaded only while `isOpen`.
 */
export function useFacet(
  noun: Noun,
  field: string,
  state: NarrowingState,
  isOpen: boolean,
): Loaded<FacetValue[]> {
  const client = useApi(parcApiRef).noun(noun);
  const { [field]: _, ...filters } = state.filters;
  const params = {
    ...narrowingParams(noun, { ...state, filters }),
    facet: field,
  };
  return useLoaded(
    isOpen ? `${noun.plural} ${JSON.stringify(params)}` : undefined,
    async () => (await client.facets(params)).facets[field] ?? [],
  );
}
