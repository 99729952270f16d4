import type { BulkTarget, Noun } from '@parc/backstage-plugin-parc-common';
import { narrowingParams, type NarrowingState } from '../listQuery';
import type { Selection } from '../selection';

/** Which records a bulk call is about: the chosen ones, or all that the list's filter matches. */
export function bulkTarget(
  noun: Noun,
  selection: Selection,
  state: NarrowingState,
): BulkTarget {
  if (!selection.all) return { refs: [...selection.refs] };
  const { query, fullTextFilterTerm } = narrowingParams(noun, state) as {
    query?: string;
    fullTextFilterTerm?: string;
  };
  return { filter: [], query, fullTextFilterTerm };
}
