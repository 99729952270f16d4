import { DateTime } from 'luxon';

/** From one moment to another, in milliseconds since 1970 in UTC; the latter is not part of it. */
export interface Span {
  from: number;
  to: number;
}

/** When something is, given as ISO 8601; undefined while either end is missing or it ends before it begins. */
export function spanOf({
  from,
  to,
}: {
  from?: string;
  to?: string;
}): Span | undefined {
  if (from === undefined || to === undefined) return undefined;
  const span = { from: millisOf(from), to: millisOf(to) };
  return span.from < span.to ? span : undefined;
}

/** Whether two have a moment in common: [22:00, 23:00) and [23:00, 24:00) have none. */
export function isOverlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether all of a span lies within others; where one ends and the next begins there is no gap. */
export function isCovered(span: Span, by: readonly Span[]): boolean {
  let reached = span.from;
  for (const { from, to } of [...by].sort((a, b) => a.from - b.from)) {
    if (from > reached) break;
    reached = Math.max(reached, to);
  }
  return reached >= span.to;
}

/** How far two are apart; 0 when they overlap or touch. */
export function gapBetween(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** A moment, ISO 8601, in milliseconds since 1970 in UTC. */
export function millisOf(instant: string): number {
  return DateTime.fromISO(instant).toMillis();
}

/** And back, in UTC. */
export function instantOf(millis: number): string {
  return DateTime.fromMillis(millis, { zone: 'utc' }).toISO()!;
}
