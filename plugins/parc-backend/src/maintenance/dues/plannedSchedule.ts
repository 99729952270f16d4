import {
  fixedWindows,
  targetOf,
  type DueWindow,
  type MaintenanceSchedule,
} from '@parc/backstage-plugin-parc-common';

/** A schedule as the SQL of what is due reads it: a row of `given`, in the units of PostgreSQL. */
export interface GivenSchedule {
  plan_id: string;
  basis: MaintenanceSchedule['basis'];
  is_paused: boolean;
  lower?: string;
  target?: string;
  upper?: string;
  counter?: string;
  every?: number;
  leeway?: number;
  /** Of a fixed schedule, in order; as far as any asset of the plan needs them. */
  windows?: DueWindow[];
}

/** The days between which a plan's windows matter: since when it covers anything, and up to when anything can have been closed. */
export interface PlanDays {
  first: string;
  last: string;
}

/**
 * Writes a schedule down for SQL. Windows of a fixed schedule are the plan's, whatever the asset, and worked out here,
 * by the function that the domain has for it: to the first that opens after all that was done, skipped or covered.
 */
export function plannedSchedule(
  planId: string,
  schedule: MaintenanceSchedule,
  days: PlanDays | undefined,
): GivenSchedule {
  const { basis, every } = schedule;
  const target = every && targetOf(every);
  const row: GivenSchedule = {
    plan_id: planId,
    basis,
    is_paused: Boolean(schedule.isPaused),
    ...(every && { lower: every.from, upper: every.to }),
    ...(target && { target: `P${target.months}M${target.days}D` }),
  };
  if (schedule.basis === 'fixed') {
    row.windows = days
      ? windowsUpTo(fixedWindows(schedule, days.first), days.last)
      : [];
  } else if (schedule.counter) {
    const { name, every: count, leeway } = schedule.counter;
    Object.assign(row, { counter: name, every: count, leeway });
  }
  return row;
}

function windowsUpTo(all: Iterable<DueWindow>, last: string): DueWindow[] {
  const windows: DueWindow[] = [];
  for (const window of all) {
    windows.push(window);
    if (window.from > last && window.target > last) break;
  }
  return windows;
}
