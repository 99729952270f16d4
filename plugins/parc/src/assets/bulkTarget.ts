import { assets, type BulkTarget } from '@parc/backstage-plugin-parc-common';
import {
  narrowingParams,
  type NarrowingState,
  type Selection,
} from '../records';

/** Which assets a bulk call is about: the chosen ones, or all that the list's filter matches. */
export function bulkTarget(
  selection: Selection,
  state: NarrowingState,
): BulkTarget {
  if (!selection.all) return { refs: [...selection.refs] };
  const { query, fullTextFilterTerm } = narrowingParams(assets, state) as {
    query?: string;
    fullTextFilterTerm?: string;
  };
  return { filter: [], query, fullTextFilterTerm };
}
