import { maxOccurrences, occurrencesOf, type Occurrence } from '../calendars';
import type {
  ConflictGround,
  ConflictWindow,
  PlannedChange,
} from './conflictGround';
import type { Hit } from './conflictsOf';
import {
  gapBetween,
  instantOf,
  isCovered,
  isOverlap,
  millisOf,
  type Span,
} from './span';

/** So far around a change the nearest maintenance window is looked for: every monthly one is in it. */
const nearbyMilliseconds = 35 * 86_400_000;

interface Found {
  window: ConflictWindow;
  occurrence: Occurrence;
  span: Span;
}

/**
 * The freezes that a change touches, and the items outside whose maintenance windows it lies. Each item is asked, and what is part of it. An item for which nobody made a maintenance window may be changed at any time; where several are, one
 * after the other without a gap is as good as one.
 */
export function windowConflictsOf(
  { items }: PlannedChange,
  span: Span,
  { windowsOf, partsOf }: Pick<ConflictGround, 'windowsOf' | 'partsOf'>,
): Hit[] {
  const during = occurrencesIn(span);
  const nearby = occurrencesIn({
    from: span.from - nearbyMilliseconds,
    to: span.to + nearbyMilliseconds,
  });
  return items.flatMap(item => {
    const own = windowsOf(item);
    const known = new Set(own.map(({ id }) => id));
    const hits = [
      ...freezeHits(own, during).map(hit => ({ item, ...hit })),
      ...outsideHits(own, span, during, nearby).map(hit => ({ item, ...hit })),
    ];
    const ofParts = partsOf(item).flatMap(other => {
      const windows = windowsOf(other);
      const others = windows.filter(({ id }) => !known.has(id));
      return [
        ...freezeHits(others, during),
        ...(others.some(isMaintenance)
          ? outsideHits(windows, span, during, nearby)
          : []),
      ].map(hit => ({ item, other, ...hit }));
    });
    return [...hits, ...ofParts];
  });
}

function freezeHits(
  windows: readonly ConflictWindow[],
  during: (window: ConflictWindow) => readonly Found[],
): Hit[] {
  return windows
    .filter(({ kind }) => kind === 'freeze')
    .flatMap(during)
    .map(found => ({ kind: 'freeze', window: toWindow(found) }));
}

function outsideHits(
  windows: readonly ConflictWindow[],
  span: Span,
  during: (window: ConflictWindow) => readonly Found[],
  nearby: (window: ConflictWindow) => readonly Found[],
): Hit[] {
  const maintenance = windows.filter(isMaintenance);
  if (!maintenance.length) return [];
  const open = maintenance.flatMap(during).map(each => each.span);
  if (isCovered(span, open)) return [];
  const [nearest] = maintenance
    .flatMap(nearby)
    .sort((a, b) => gapBetween(a.span, span) - gapBetween(b.span, span));
  return [
    {
      kind: 'outside-window',
      ...(nearest ? { window: toWindow(nearest) } : {}),
    },
  ];
}

function isMaintenance({ kind }: ConflictWindow): boolean {
  return kind === 'maintenance';
}

/** The occurrences of a window in a span, worked out once for all items. */
function occurrencesIn(span: Span) {
  const known = new Map<string, readonly Found[]>();
  const [from, to] = [span.from, span.to].map(instantOf);
  return (window: ConflictWindow): readonly Found[] => {
    const before = known.get(window.id);
    if (before) return before;
    const found = occurrencesOf(window, from, to, maxOccurrences)
      .map(occurrence => ({ window, occurrence, span: toSpan(occurrence) }))
      .filter(each => isOverlap(each.span, span));
    known.set(window.id, found);
    return found;
  };
}

function toSpan({ from, to }: Occurrence): Span {
  return { from: millisOf(from), to: millisOf(to) };
}

function toWindow({ window: { id, ref, name }, occurrence }: Found) {
  return { id, ref, name, ...occurrence };
}
