import { addDays } from '../records/addPeriod';
import { dueOf, type MaintenanceHistory } from './dueOf';
import type { DueWindow } from './DueWindow';
import { fixedWindows } from './fixedWindows';
import { floatingWindow } from './floatingWindow';
import type { MaintenanceSchedule } from './MaintenanceSchedule';

/**
 * What an asset will be due for up to a day: its next window, and those that would follow, were each done on its target,
 * and what is late today. Of a fixed schedule that one visit closes all that are open by then. What a counter will show is
 * not foretold. None of a plan that is paused.
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
  let done = first.target > today ? first.target : today;
  if (schedule.basis === 'fixed') {
    for (const next of fixedWindows(schedule, addDays(done, 1)))
      if (next.from > done) yield next;
    return;
  }
  while (schedule.every) {
    const next = floatingWindow(done, schedule.every);
    yield next;
    done = next.target;
  }
}
