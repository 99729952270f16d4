import { dueOf, type MaintenanceDue, type MaintenanceHistory } from './dueOf';
import type { MaintenanceSchedule } from './MaintenanceSchedule';

/** An asset under a plan, on the day that it is at its place. */
export interface CoveredAsset extends MaintenanceHistory {
  id: string;
  today: string;
}

/** An asset whose window moves; undefined where nothing is due any more, or was not before. */
export interface MovedDueDate {
  id: string;
  before?: MaintenanceDue;
  after?: MaintenanceDue;
}

/**
 * What a change of a plan's schedule moves. Nothing that was done is judged anew: the new interval counts from what was
 * done, and a window may lie in the past at once. In SQL: the query of what is due, asked with both schedules.
 */
export function movedDueDates(
  before: MaintenanceSchedule,
  after: MaintenanceSchedule,
  assets: readonly CoveredAsset[],
): MovedDueDate[] {
  return assets
    .map(({ id, today, ...history }) => ({
      id,
      before: dueOf(before, history, today),
      after: dueOf(after, history, today),
    }))
    .filter(moved => !isSame(moved.before, moved.after));
}

function isSame(
  a: MaintenanceDue | undefined,
  b: MaintenanceDue | undefined,
): boolean {
  return (
    a?.state === b?.state &&
    a?.from === b?.from &&
    a?.target === b?.target &&
    a?.to === b?.to
  );
}
