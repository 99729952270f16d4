import type { FacetValue } from '@parc/backstage-plugin-parc-common';
import { anyValue, noValue } from '../filterValue';

/** A facet's values, and those that are wanted but match nothing any more: they must be there to be taken off. */
export function facetOptions(
  values: readonly FacetValue[],
  wanted: readonly string[],
): FacetValue[] {
  const gone = wanted
    .filter(each => each !== noValue && each !== anyValue)
    .filter(each => !values.some(({ value }) => value === each))
    .map(value => ({ value, count: 0 }));
  return [...values, ...gone];
}
