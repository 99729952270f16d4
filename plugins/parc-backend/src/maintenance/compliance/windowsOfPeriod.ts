import {
  addPeriod,
  fixedWindows,
  type MaintenanceSchedule,
} from '@parc/backstage-plugin-parc-common';
import type { PlanWindow } from './complianceSql';

/** The windows of plans with a fixed schedule that have a day in common with a period. */
export function windowsOfPeriod(
  plans: ReadonlyArray<{ id: string; schedule: MaintenanceSchedule }>,
  { from, to }: { from: string; to: string },
): PlanWindow[] {
  return plans.flatMap(({ id, schedule }) => {
    if (schedule.basis !== 'fixed') return [];
    const windows: PlanWindow[] = [];
    // No window closes later after its target than the whole interval is long.
    const first = addPeriod(from, schedule.every.to, -1);
    for (const window of fixedWindows(schedule, first)) {
      if (window.from > to && window.target > to) break;
      if (window.from <= to && window.to >= from)
        windows.push({ plan_id: id, ...window });
    }
    return windows;
  });
}
