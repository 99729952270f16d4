import { parsePeriod, type Period } from '../records/addPeriod';
import type { MaintenanceInterval } from './MaintenanceSchedule';

/**
 * What an interval aims at: what it says or, of P11M and P13M, the whole period in the middle. Undefined where the middle
 * is no whole period, as of P3M and P6M: then it is the day halfway between the two ends.
 */
export function targetOf({
  from,
  target,
  to,
}: MaintenanceInterval): Period | undefined {
  if (target !== undefined) return parsePeriod(target);
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  const middle = {
    months: (first.months + last.months) / 2,
    days: (first.days + last.days) / 2,
  };
  const isWhole =
    Number.isInteger(middle.months) && Number.isInteger(middle.days);
  return isWhole ? middle : undefined;
}
