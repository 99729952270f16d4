import type { WindowKind, WindowTimes } from '../calendars';
import type { ChangeOutcome } from './changeChoices';
import type { Change } from './changeFields';
import type { ChangeStatus, ChangeType } from './changeLifeCycle';
import type { ConflictOverrides } from './changeConflict';

/** What of a change matters for its conflicts; it may not be saved yet. */
export interface PlannedChange {
  /** Its own entity reference, by which others name it. */
  entity?: string;
  type: ChangeType;
  /** Whether it is asked for, or approved: what is only written yet is not in its way, but it in the way of that. */
  isAsked?: boolean;
  /** ISO 8601; the end is not part of it. */
  from?: string;
  to?: string;
  items: readonly string[];
  /** The users who do it in its window; a group can do two things at once. */
  people: readonly string[];
  parent?: string;
  dependsOn: readonly string[];
  blocks: readonly string[];
  conflictsWith: readonly string[];
  supersedes: readonly string[];
}

/** Another change, as it is now. */
export interface OtherChange extends PlannedChange {
  id: string;
  ref: string;
  title: string;
  entity: string;
  status: ChangeStatus;
  outcome?: ChangeOutcome;
  /** Whether whoever asks may not see it: then it is only said that there is one. */
  isHidden?: boolean;
}

/** When work on something may be done, or when nothing may be changed. */
export type ConflictWindow = WindowTimes & {
  id: string;
  ref: string;
  name: string;
  kind: WindowKind;
};

/** All that was gathered to look for the conflicts of one change. */
export interface ConflictGround {
  /** The changes that may be in its way, and those that it names or that name it, over or not. */
  others: readonly OtherChange[];
  /** What an item depends on, and what depends on it, within the depth: how many steps away. Not the item itself. */
  near(item: string): ReadonlyMap<string, number>;
  /** What is part of an item, within the depth. */
  partsOf(item: string): readonly string[];
  /** The windows that concern something: its own, those of its place, those of what it is part of, those of all. */
  windowsOf(entity: string): readonly ConflictWindow[];
  /** The items that are no more. */
  gone: ReadonlySet<string>;
  overrides: ConflictOverrides;
}

/** How the catalog and other changes call a change: `changerecord:default/ch-2026-00001`. */
export function changeEntityRef({
  gitEntity,
  entityName,
}: Pick<Change, 'gitEntity' | 'entityName'>): string {
  return gitEntity ?? `changerecord:default/${entityName}`;
}

/** What of a change matters for its conflicts; `assignees` are those of its tasks. */
export function toPlannedChange(
  change: Partial<Change>,
  assignees: readonly string[] = [],
): PlannedChange {
  const { entityName, gitEntity, releaseBy } = change;
  const people = [releaseBy, ...(change.people ?? []), ...assignees];
  return {
    ...(entityName
      ? { entity: changeEntityRef({ entityName, gitEntity }) }
      : {}),
    type: (change.type ?? 'normal') as ChangeType,
    isAsked: ['authorize', 'scheduled', 'implement'].includes(
      change.status ?? 'new',
    ),
    from: change.windowStart,
    to: change.windowEnd,
    items: [...new Set(change.items)],
    people: [
      ...new Set(people.filter(each => each !== undefined).filter(isUser)),
    ],
    parent: change.parent,
    dependsOn: change.dependsOn ?? [],
    blocks: change.blocks ?? [],
    conflictsWith: change.conflictsWith ?? [],
    supersedes: change.supersedes ?? [],
  };
}

function isUser(ref: string): boolean {
  return ref.startsWith('user:');
}
