import { millisOf } from './toInstant';
import type { WindowKind } from './windowFields';
import type { Occurrence } from './windowSchemas';

/** Where work stands among windows. */
export interface WindowsAround<T> {
  /** A maintenance window that it lies within, from its beginning to its end: the one that is over last. */
  inside?: T;
  /** The freezes that it touches, by their beginnings. */
  freezes: T[];
}

/** Which of the occurrences that concern something its work lies within, and which freezes it touches. */
export function windowsAround<T extends Occurrence & { kind: WindowKind }>(
  work: Occurrence,
  occurrences: readonly T[],
): WindowsAround<T> {
  const from = millisOf(work.from);
  const to = millisOf(work.to);
  const byBeginning = [...occurrences].sort(
    (a, b) => millisOf(a.from) - millisOf(b.from),
  );
  const [inside] = byBeginning
    .filter(
      each =>
        each.kind === 'maintenance' &&
        millisOf(each.from) <= from &&
        to <= millisOf(each.to),
    )
    .sort((a, b) => millisOf(b.to) - millisOf(a.to));
  return {
    ...(inside ? { inside } : {}),
    freezes: byBeginning.filter(
      each =>
        each.kind === 'freeze' &&
        millisOf(each.from) < to &&
        from < millisOf(each.to),
    ),
  };
}
