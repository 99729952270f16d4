import { conflictKinds, type Conflict } from './changeConflict';
import { openChangeStatuses } from './changeLifeCycle';
import type {
  ConflictGround,
  OtherChange,
  PlannedChange,
} from './conflictGround';
import { isOverlap, millisOf, spanOf, type Span } from './span';
import { windowConflictsOf } from './windowConflictsOf';

/** A hit; whether it may be overridden is said at the end. */
export type Hit = Omit<Conflict, 'mayOverride'>;

/**
 * All that is in the way of a change: every item and every other change, not the first. Two changes conflict when they
 * overlap in time, half-open, and share an item, or an item of one depends on an item of the other within the depth
 * (ITIL: change schedule; the kinds are those of ServiceNow's conflict detection). Changes that are over, that the one
 * replaces, and its parent and children are not in its way. Without a window only what has no time is found.
 */
export function conflictsOf(
  change: PlannedChange,
  ground: ConflictGround,
): Conflict[] {
  const span = spanOf(change);
  const others = ground.others.filter(({ entity }) => entity !== change.entity);
  const hits: Hit[] = [
    ...goneItems(change, ground),
    ...(span ? overlapHits(change, span, others, ground) : []),
    ...(span ? windowConflictsOf(change, span, ground) : []),
    ...late(change, others),
  ];
  const may = ground.overrides[change.type];
  return hits
    .map(hit => ({ ...hit, mayOverride: may.includes(hit.kind) }))
    .sort(inOrder);
}

/** The changes that must be done before this one and are not: it cannot begin. */
export function unfinishedPredecessors(
  change: PlannedChange,
  others: readonly OtherChange[],
): OtherChange[] {
  return predecessorsOf(change, others).filter(each => !isDone(each));
}

function goneItems({ items }: PlannedChange, { gone }: ConflictGround): Hit[] {
  return items
    .filter(item => gone.has(item))
    .map(item => ({ kind: 'item-gone', item }));
}

function overlapHits(
  change: PlannedChange,
  span: Span,
  others: readonly OtherChange[],
  ground: ConflictGround,
): Hit[] {
  return others
    .filter(other => isOpen(other) && isAtOnce(span, other))
    .filter(other => !(change.isAsked && other.status === 'new'))
    .flatMap(other => [
      ...(isOfOneWork(change, other)
        ? []
        : [...itemHits(change, other, ground), ...personHits(change, other)]),
      ...(isDeclared(change, other)
        ? [{ kind: 'declared' as const, ...hitBy(other) }]
        : []),
    ]);
}

/** Shared items, and each pair of which one depends on the other; not of two that are shared anyway. */
function itemHits(
  change: PlannedChange,
  other: OtherChange,
  ground: ConflictGround,
): Hit[] {
  const theirs = new Set(other.items);
  const shared = change.items.filter(item => theirs.has(item));
  const isShared = new Set(shared);
  const dependent = change.items.flatMap(item => {
    const near = ground.near(item);
    return other.items.flatMap(each => {
      const distance = near.get(each);
      if (distance === undefined) return [];
      if (isShared.has(item) && isShared.has(each)) return [];
      return [{ item, other: each, distance }];
    });
  });
  return [
    ...shared.map(item => ({
      kind: 'shared-item' as const,
      item,
      ...hitBy(other),
    })),
    ...dependent.map(pair => ({
      kind: 'dependent-item' as const,
      ...pair,
      ...hitBy(other),
    })),
  ];
}

function personHits(change: PlannedChange, other: OtherChange): Hit[] {
  return change.people
    .filter(person => other.people.includes(person))
    .map(person => ({ kind: 'person', person, ...hitBy(other) }));
}

/** Predecessors that will not be done when the change begins: they end later, or never. */
function late(change: PlannedChange, others: readonly OtherChange[]): Hit[] {
  const from = change.from === undefined ? undefined : millisOf(change.from);
  return predecessorsOf(change, others)
    .filter(each => {
      if (!isOpen(each)) return !isDone(each);
      if (from === undefined) return false;
      return each.to === undefined || millisOf(each.to) > from;
    })
    .map(each => ({ kind: 'predecessor', ...hitBy(each) }));
}

function predecessorsOf(
  { entity, dependsOn }: PlannedChange,
  others: readonly OtherChange[],
): OtherChange[] {
  return others.filter(
    other =>
      dependsOn.includes(other.entity) ||
      (entity !== undefined && other.blocks.includes(entity)),
  );
}

/** Implemented, and not in vain. */
function isDone({ status, outcome }: OtherChange): boolean {
  return (
    (status === 'review' || status === 'closed') &&
    outcome !== 'failed' &&
    outcome !== 'rolled-back'
  );
}

const openStatuses: ReadonlySet<string> = new Set(openChangeStatuses);

function isOpen({ status }: OtherChange): boolean {
  return openStatuses.has(status);
}

function isAtOnce(span: Span, other: OtherChange): boolean {
  const theirs = spanOf(other);
  return theirs !== undefined && isOverlap(span, theirs);
}

/** Parent and child are one piece of work, and what replaces another is done instead of it. */
function isOfOneWork(change: PlannedChange, other: OtherChange): boolean {
  return (
    change.parent === other.entity ||
    change.supersedes.includes(other.entity) ||
    (change.entity !== undefined &&
      (other.parent === change.entity ||
        other.supersedes.includes(change.entity)))
  );
}

function isDeclared(change: PlannedChange, other: OtherChange): boolean {
  return (
    change.conflictsWith.includes(other.entity) ||
    (change.entity !== undefined && other.conflictsWith.includes(change.entity))
  );
}

function hitBy(other: OtherChange): Pick<Conflict, 'change' | 'isHidden'> {
  const { id, ref, title, from, to, isHidden } = other;
  if (isHidden) return { isHidden: true };
  return {
    change: {
      id,
      ref,
      title,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
  };
}

const ranks = new Map(conflictKinds.map((kind, rank) => [kind, rank]));

/** By kind; those of a kind stay in the order of the items. */
function inOrder(a: Conflict, b: Conflict): number {
  return ranks.get(a.kind)! - ranks.get(b.kind)!;
}
