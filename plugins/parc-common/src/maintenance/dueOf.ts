import { daysBetween } from '../records/addPeriod';
import { counterWindow, type CounterReading } from './counterWindow';
import type { DueWindow } from './DueWindow';
import { fixedWindows } from './fixedWindows';
import { floatingWindow } from './floatingWindow';
import type {
  FixedSchedule,
  FloatingSchedule,
  MaintenanceSchedule,
} from './MaintenanceSchedule';

/** How one asset's turn ended. */
export interface MaintenanceClosing {
  /** The day on which it was done, or on which somebody decided to skip it. */
  on: string;
  /** The target for which it was: the day that its order was made for. Not of what was done without an order. */
  for?: string;
  /** What was done in part closes nothing; neither does an order that was cancelled, which is no closing. */
  outcome: 'done' | 'partly-done' | 'skipped';
}

/** What is known of one asset under one plan. */
export interface MaintenanceHistory {
  /** Since when the plan covers it. */
  coveredSince: string;
  /** In any order. */
  closings: readonly MaintenanceClosing[];
  /** Of the plan's counter, in any order. */
  readings?: readonly CounterReading[];
}

/** Of a plan that is paused, `paused`: the days go on, but nothing is asked for. */
export const dueStates = ['not-yet', 'in-window', 'overdue', 'paused'] as const;
export type DueState = (typeof dueStates)[number];

/** When an asset is due next. What only a counter decides has no days until readings have reached them. */
export interface MaintenanceDue extends Partial<DueWindow> {
  state: DueState;
  /** Which of the two opened the window or, of what is overdue, closed it. */
  because: 'time' | 'counter';
  /** By how many days it is overdue, on the first day after the window: 1. */
  overdueDays?: number;
}

/**
 * When an asset is due under a schedule, as it stood on a day: what happened later is not looked at. Undefined once a
 * rule has ended. `today` is the day at the asset's place (`dayAt`). What was not done is due until it is done, or skipped.
 *
 * Floating: counted from the latest of what was done, and of the targets that were skipped or the days on which they
 * were, if those are later; without any of these, from when the plan first covered it. In SQL: `coalesce(max(case outcome
 * when 'done' then done_on when 'skipped' then greatest(done_on, target) end), covered_since)`.
 *
 * Fixed: the first of the plan's windows whose target is not before the plan covered it, nor among those that something
 * was done or skipped for, and which had not opened yet when something was done: one visit does for all that were open,
 * and does for one to come only if it was made for that. In SQL: `min(target) … where target >= covered_since and target >
 * max(closing.target) and from_day > max(done_on)`.
 */
export function dueOf(
  schedule: MaintenanceSchedule,
  history: MaintenanceHistory,
  today: string,
): MaintenanceDue | undefined {
  const known = upTo(history, today);
  if (schedule.basis === 'floating') return floatingDue(schedule, known, today);
  const window = fixedWindow(schedule, known);
  return window && answer(schedule, today, window);
}

function upTo(history: MaintenanceHistory, today: string): MaintenanceHistory {
  const { coveredSince, closings, readings = [] } = history;
  return {
    coveredSince,
    closings: closings.filter(({ on }) => on <= today),
    readings: readings.filter(({ on }) => on <= today),
  };
}

function floatingDue(
  schedule: FloatingSchedule,
  { coveredSince, closings, readings = [] }: MaintenanceHistory,
  today: string,
): MaintenanceDue {
  const base = latest(closings.flatMap(countedFrom)) ?? coveredSince;
  const { every, counter } = schedule;
  return answer(
    schedule,
    today,
    every && floatingWindow(base, every),
    counter && counterWindow(counter, readings, base),
  );
}

/** The day from which a floating schedule counts after a closing, if it closes anything. */
function countedFrom(closing: MaintenanceClosing): string[] {
  switch (closing.outcome) {
    case 'done':
      return [closing.on];
    case 'skipped':
      return [latest([closing.on, closing.for ?? closing.on])!];
    case 'partly-done':
      return [];
    default:
      throw new Error(`unknown outcome ${closing.outcome satisfies never}`);
  }
}

function fixedWindow(
  schedule: FixedSchedule,
  { coveredSince, closings }: MaintenanceHistory,
): DueWindow | undefined {
  const closed = closings.filter(({ outcome }) => outcome !== 'partly-done');
  const closedFor = latest(closed.map(each => each.for ?? '')) ?? '';
  const doneOn =
    latest(
      closed.flatMap(({ outcome, on }) => (outcome === 'done' ? [on] : [])),
    ) ?? '';
  // What opens after a day aims at a later one as well.
  const first = latest([coveredSince, closedFor, doneOn])!;
  for (const window of fixedWindows(schedule, first)) {
    if (window.target > closedFor && window.from > doneOn) return window;
  }
  return undefined;
}

/** Whichever comes first: the earlier of each two days, by text, for that is how they sort. */
function answer(
  { isPaused }: MaintenanceSchedule,
  today: string,
  time: Partial<DueWindow> = {},
  counter: Partial<DueWindow> = {},
): MaintenanceDue {
  const window = {
    from: earliest(time.from, counter.from),
    target: earliest(time.target, counter.target),
    to: earliest(time.to, counter.to),
  };
  const state = stateOn(today, window);
  const decisive = state === 'overdue' ? 'to' : 'from';
  return {
    ...window,
    state: isPaused ? 'paused' : state,
    because:
      time[decisive] !== undefined && time[decisive] === window[decisive]
        ? 'time'
        : 'counter',
    ...(state === 'overdue' &&
      !isPaused && { overdueDays: daysBetween(window.to!, today) }),
  };
}

/** In SQL: `case when today > to_day then 'overdue' when today >= from_day then 'in-window' else 'not-yet' end`. */
function stateOn(
  today: string,
  { from, to }: Partial<DueWindow>,
): Exclude<DueState, 'paused'> {
  if (to !== undefined && today > to) return 'overdue';
  return from !== undefined && today >= from ? 'in-window' : 'not-yet';
}

function latest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (last !== undefined && last > day ? last : day),
    undefined,
  );
}

function earliest(a?: string, b?: string): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
