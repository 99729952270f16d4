import type { Conflict, ConflictKind } from './changeConflict';

/** Why a change cannot go on in spite of its conflicts: it has none, or one of a kind that the policy does not let pass. */
export type OverrideRefusal =
  | { refused: 'no-conflicts' }
  | { refused: 'not-overridable'; kinds: readonly ConflictKind[] };

/** Whether all that was found may be overridden; undefined when it may. The justification is the caller's. */
export function whyNoOverride(
  conflicts: readonly Conflict[],
): OverrideRefusal | undefined {
  if (!conflicts.length) return { refused: 'no-conflicts' };
  const kinds = conflicts
    .filter(({ mayOverride }) => !mayOverride)
    .map(({ kind }) => kind);
  return kinds.length
    ? { refused: 'not-overridable', kinds: [...new Set(kinds)] }
    : undefined;
}
