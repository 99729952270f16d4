import {
  conflictsOf,
  openChangeStatuses,
  standardChangeSettings,
  toPlannedChange,
  type Change,
  type ConflictGround,
  type OtherChange,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeInFile } from './ChangeFile';
import { tellConflicts } from './tellAnswer';

/** What the changes of one run are to each other: a name that is there twice, and collisions that no portal knows yet. */
export function checkTogether(
  changes: readonly ChangeInFile[],
  open: readonly ChangeInFile[],
): void {
  const seen = new Set<string>();
  for (const { ref, report } of changes) {
    if (seen.has(ref))
      report({
        path: 'metadata.name',
        rule: 'same-name',
        message: `${ref} is there twice`,
      });
    seen.add(ref);
  }
  const others = changes.map(toOther);
  for (const change of open.filter(isOpen)) {
    const hits = conflictsOf(toPlanned(change), groundOf(others));
    tellConflicts(
      change,
      hits.filter(each => each.kind !== 'predecessor'),
    );
  }
}

function isOpen({ declared: { status = 'new' } }: ChangeInFile): boolean {
  return (openChangeStatuses as readonly string[]).includes(status);
}

function toPlanned({ declared: { values }, ref }: ChangeInFile) {
  return { ...toPlannedChange(values as Partial<Change>), entity: ref };
}

function toOther(change: ChangeInFile): OtherChange {
  const { declared, ref } = change;
  return {
    ...toPlanned(change),
    id: ref,
    ref: String(declared.values.number),
    title: String(declared.values.title),
    entity: ref,
    status: declared.status ?? 'new',
    ...(declared.outcome?.result ? { outcome: declared.outcome.result } : {}),
  };
}

/** What files alone say: nothing of windows, of what depends on what, of what is gone. */
function groundOf(others: readonly OtherChange[]): ConflictGround {
  return {
    others,
    near: () => new Map(),
    partsOf: () => [],
    windowsOf: () => [],
    gone: new Set(),
    overrides: standardChangeSettings.overrides,
  };
}
