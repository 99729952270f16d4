import type { MaintenancePlanValues } from './maintenancePlanFields';
import {
  maintenanceScheduleSchema,
  type MaintenanceSchedule,
} from './MaintenanceSchedule';
import { whyNoSchedule, type ScheduleRefusal } from './whyNoSchedule';

/** The fields of a plan that say when its assets are due. */
export const scheduleFields = [
  'basis',
  'everyFrom',
  'everyTarget',
  'everyTo',
  'anchor',
  'rule',
  'counter',
  'counterEvery',
  'counterLeeway',
] as const;
export type PlanSchedule = Pick<
  MaintenancePlanValues,
  (typeof scheduleFields)[number]
> & { status?: MaintenancePlanValues['status'] };

/**
 * Why the fields of a plan are no schedule, and which. `window-incomplete`: an interval has both ends;
 * `counter-incomplete`: a counter has a name, a whole number and a leeway; `anchor-needed`: a fixed schedule counts from
 * a day; `floating-only` and `fixed-only`: what the other basis has no use for.
 */
export type PlanScheduleRefusal = { field: (typeof scheduleFields)[number] } & (
  | { refused: 'window-incomplete' }
  | { refused: 'counter-incomplete' }
  | { refused: 'anchor-needed' }
  | { refused: 'floating-only' }
  | { refused: 'fixed-only' }
  | ScheduleRefusal
);

/** The schedule that a plan's fields say. Throws a RangeError on what {@link whyNoPlanSchedule} refuses. */
export function scheduleOf(plan: PlanSchedule): MaintenanceSchedule {
  const read = maintenanceScheduleSchema.safeParse(partsOf(plan));
  if (read.success) return read.data;
  throw new RangeError(`no schedule: ${read.error.message}`);
}

/** What is wrong with the fields of a plan's schedule; undefined where nothing is. */
export function whyNoPlanSchedule(
  plan: PlanSchedule,
): PlanScheduleRefusal | undefined {
  const missing = missingPart(plan);
  if (missing) return missing;
  const read = maintenanceScheduleSchema.safeParse(partsOf(plan));
  if (!read.success)
    return { field: 'counterEvery', refused: 'counter-incomplete' };
  const refused = whyNoSchedule(read.data);
  return refused && { ...refused, field: fieldOf[refused.refused] };
}

const fieldOf: Readonly<
  Record<ScheduleRefusal['refused'], PlanScheduleRefusal['field']>
> = {
  'no-interval': 'everyFrom',
  'empty-period': 'everyFrom',
  'window-out-of-order': 'everyTo',
  'target-needed': 'everyTarget',
  'leeway-too-wide': 'counterLeeway',
  'never-due': 'rule',
  'rule-unreadable': 'rule',
  'rule-unsupported': 'rule',
  'rule-contradictory': 'rule',
};

function missingPart(plan: PlanSchedule): PlanScheduleRefusal | undefined {
  const { everyFrom, everyTarget, everyTo, counter } = plan;
  const isWindow = Boolean(everyFrom) === Boolean(everyTo);
  if (!isWindow || (everyTarget && !everyFrom)) {
    const field = everyFrom ? 'everyTo' : 'everyFrom';
    return { field, refused: 'window-incomplete' };
  }
  const counted = [plan.counterEvery, plan.counterLeeway].filter(
    each => each !== undefined,
  );
  if (counted.length !== (counter ? 2 : 0))
    return { field: 'counter', refused: 'counter-incomplete' };
  if (plan.basis === 'floating') {
    if (plan.anchor) return { field: 'anchor', refused: 'fixed-only' };
    return plan.rule ? { field: 'rule', refused: 'fixed-only' } : undefined;
  }
  if (counter) return { field: 'counter', refused: 'floating-only' };
  if (!everyFrom) return { field: 'everyFrom', refused: 'no-interval' };
  return plan.anchor
    ? undefined
    : { field: 'anchor', refused: 'anchor-needed' };
}

function partsOf(plan: PlanSchedule): object {
  const { basis, everyFrom, everyTarget, everyTo, anchor, rule, counter } =
    plan;
  return {
    basis,
    ...(everyFrom && {
      every: {
        from: everyFrom,
        ...(everyTarget && { target: everyTarget }),
        to: everyTo,
      },
    }),
    ...(anchor && { anchor }),
    ...(rule && { rule }),
    ...(counter && {
      counter: {
        name: counter,
        every: plan.counterEvery,
        leeway: plan.counterLeeway,
      },
    }),
    ...(plan.status === 'paused' && { isPaused: true }),
  };
}
