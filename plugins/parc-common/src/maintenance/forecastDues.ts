import { addDays } from '../records/addPeriod';
import { dueOf, type MaintenanceHistory } from './dueOf';
import type { DueWindow } from './DueWindow';
import { fixedWindows } from './fixedWindows';
import { floatingWindow } from './floatingWindow';
import type { MaintenanceSchedule } from './MaintenanceSchedule';

/**
 * What an asset will be due for up to a day: its next window and, of a fixed schedule, those that follow; of a floating
 * one those that would follow, were each done on its target, and what is overdue today. What a counter will show is not
 * foretold. None of a plan that is paused.
 */
export function forecastDues(
  schedule: MaintenanceSchedule,
  history: MaintenanceHistory,
  today: string,
  until: string,
): DueWindow[] {
  const { from, target, to } = dueOf(schedule, history, today) ?? {};
  if (!from || !target || !to || schedule.isPaused) return [];
  return windowsAhead(schedule, { from, target, to }, today, until);
}

/** The same from the window on that is known to be next: what those that share it have ahead of them. */
export function windowsAhead(
  schedule: MaintenanceSchedule,
  next: DueWindow,
  today: string,
  until: string,
): DueWindow[] {
  const windows: DueWindow[] = [];
  for (const window of following(schedule, next, today)) {
    if (window.target > until) return windows;
    windows.push(window);
  }
  return windows;
}

function* following(
  schedule: MaintenanceSchedule,
  first: DueWindow,
  today: string,
): Generator<DueWindow> {
  yield first;
  if (schedule.basis === 'fixed') {
    yield* fixedWindows(schedule, addDays(first.target, 1));
    return;
  }
  let done = first.target > today ? first.target : today;
  while (schedule.every) {
    const next = floatingWindow(done, schedule.every);
    yield next;
    done = next.target;
  }
}
