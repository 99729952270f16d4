import type { CalendarEntry } from '../calendarEntries';

/** What stands in one row of the timeline. */
export type TimelineRow =
  | { kind: 'system'; system: string; entries: CalendarEntry[] }
  | { kind: 'no-system' | 'orders'; entries: CalendarEntry[] };

/**
 * A row for each system, by its name; a change of several stands in each of them. After them a row of changes of no system,
 * and one of work orders; of a single system, its row alone.
 */
export function timelineRows(
  entries: readonly CalendarEntry[],
  { system }: { system?: string },
  compare: (a: string, b: string) => number,
): TimelineRow[] {
  const bySystem = new Map<string, CalendarEntry[]>();
  const ofNone: CalendarEntry[] = [];
  const orders: CalendarEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'order') {
      orders.push(entry);
      continue;
    }
    const { systems } = entry.record;
    if (systems.length === 0) ofNone.push(entry);
    for (const each of systems) {
      const row = bySystem.get(each) ?? [];
      bySystem.set(each, row);
      row.push(entry);
    }
  }
  const rows = [...bySystem]
    .filter(([each]) => system === undefined || each === system)
    .sort(([a], [b]) => compare(nameOf(a), nameOf(b)))
    .map(
      ([each, found]): TimelineRow => ({
        kind: 'system',
        system: each,
        entries: found,
      }),
    );
  return [
    ...rows,
    { kind: 'no-system', entries: ofNone } as const,
    { kind: 'orders', entries: orders } as const,
  ].filter(row => row.entries.length > 0);
}

/** `system:default/erp` → `erp`. */
function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
