import { addPeriod } from '../records/addPeriod';
import type { MaintenanceDue } from './dueOf';

/**
 * The day from which on there is a work order: so long before the target, or when a counter opens the window, if that
 * is earlier. Undefined as long as nobody knows. In SQL: `least(target - lead_time, from_day)` where a counter decides,
 * else `target - lead_time`.
 */
export function orderOpensOn(
  { because, from, target }: MaintenanceDue,
  leadTime: string,
): string | undefined {
  const ahead = target && addPeriod(target, leadTime, -1);
  if (because === 'time' || !from) return ahead;
  return ahead && ahead < from ? ahead : from;
}
