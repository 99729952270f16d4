import type { DueWindow } from './DueWindow';
import type { MaintenanceCounter } from './MaintenanceSchedule';

/** What a counter of an asset showed on a day. */
export interface CounterReading {
  on: string;
  value: number;
}

/**
 * The days on which readings said that a counter's window opened, that its target was reached and that its leeway was
 * used up: what no reading says yet is not foretold. Use is counted from the last reading up to a day, or from the
 * first there is. A counter that shows less than before was reset; what it shows then has been used since. In SQL:
 * `sum(case when value >= lag(value) … then value - lag(value) … else value end) over (order by on, value)`, and of that
 * `min(on) filter (where used >= every - leeway)` and so on.
 */
export function counterWindow(
  { every, leeway }: MaintenanceCounter,
  readings: readonly CounterReading[],
  base: string,
): Partial<DueWindow> {
  const reached: Partial<DueWindow> = {};
  for (const { on, used } of useSince(base, readings)) {
    if (used >= every - leeway) reached.from ??= on;
    if (used >= every) reached.target ??= on;
    if (used > every + leeway) reached.to ??= on;
  }
  return reached;
}

/** How much was used in all by each reading after a day. */
function useSince(base: string, readings: readonly CounterReading[]) {
  const sorted = [...readings].sort(
    (a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)) || a.value - b.value,
  );
  let used = 0;
  return sorted.flatMap(({ on, value }, at) => {
    const last = sorted[at - 1]?.value ?? value;
    if (on <= base) return [];
    used += value >= last ? value - last : value;
    return [{ on, used }];
  });
}
