import type { KeptConflict } from './FoundConflictStore';

/** A hit as the history tells it to all who read the change: another one by its number, unless it is confidential. */
export function conflictText({ hit, isConfidential }: KeptConflict): string {
  const { kind, item, other, change, window } = hit;
  const ref = isConfidential ? undefined : change?.ref;
  return [kind, item, other, window?.ref ?? ref]
    .filter(part => part !== undefined)
    .join(' ');
}
