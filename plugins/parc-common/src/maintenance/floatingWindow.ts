import { addDays, addPeriod, daysBetween } from '../records/addPeriod';
import type { DueWindow } from './DueWindow';
import type { MaintenanceInterval } from './MaintenanceSchedule';
import { targetOf } from './targetOf';

/**
 * The window that an interval opens, counted from a day: 2026-03-01, three to six months → 2026-06-01 to 2026-09-01. In
 * SQL: `base + lower`, `base + upper`, and `base + target` or, without one, `lower_day + (upper_day - lower_day) / 2`,
 * which rounds down as well.
 */
export function floatingWindow(
  base: string,
  every: MaintenanceInterval,
): DueWindow {
  const from = addPeriod(base, every.from);
  const to = addPeriod(base, every.to);
  const target = targetOf(every);
  return {
    from,
    target: target
      ? addPeriod(base, target)
      : addDays(from, Math.floor(daysBetween(from, to) / 2)),
    to,
  };
}
