import type { AnyRecord } from '@parc/backstage-plugin-parc-common';

/** In what conflicts are about: when, on what, by whom, after what. */
const moving = [
  'windowStart',
  'windowEnd',
  'items',
  'people',
  'buildBy',
  'testBy',
  'releaseBy',
  'dependsOn',
  'conflictsWith',
] as const;

/** Whether what was found in the way of a change as it was says nothing of it as it is. */
export function hasMoved(before: AnyRecord, after: AnyRecord): boolean {
  return moving.some(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
