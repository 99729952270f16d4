import type { Money } from '../records/fields';
import { verbsFrom } from '../records/lifeCycle';
import {
  dayRefusalMessage,
  whyNotDoneOn,
  type DayRefusal,
} from './whyNotDoneOn';
import type { WorkOrder } from './workOrderFields';
import {
  openWorkOrderStatuses,
  workOrderLifeCycle,
  type WaitingReason,
  type WorkOrderOutcome,
  type WorkOrderStatus,
  type WorkOrderVerb,
} from './workOrderLifeCycle';
import type {
  WorkOrderAnyVerb,
  WorkOrderVerbBody,
} from './workOrderVerbSchemas';

/** Why an order is not changed so; the page translates the code, the API also says it in English. */
export type WorkOrderRefusal =
  | { refused: 'wrong-status'; status: WorkOrderStatus; allowed: string[] }
  | { refused: 'outside-window'; from: string; to: string }
  | { refused: 'in-the-past'; today: string }
  | DayRefusal
  | { refused: 'cancel-first' }
  | { refused: 'window-out-of-order' };

/** The changes of fields that a verb makes; `null` clears a field. */
export interface WorkOrderChanges {
  status?: WorkOrderStatus;
  waitingFor?: WaitingReason | null;
  plannedOn?: string;
  movedBecause?: string | null;
  assignee?: string | null;
  team?: string | null;
  startedAt?: string;
  finishedAt?: string | null;
  minutesSpent?: number;
  cost?: Money;
  reason?: string | null;
}

/** What the rules need to know beside the order and the body. */
export interface WorkOrderContext {
  /** `YYYY-MM-DD` at the order's place. */
  today: string;
  /** ISO 8601, UTC. */
  now: string;
  /** How the work ended and how long its assets took together; known to who closes. */
  work?: { outcome: WorkOrderOutcome; minutes?: number };
}

/** Decides what a verb does to an order, or why it may not. Changes nothing itself. */
export function decideWorkOrderVerb(
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  body: WorkOrderVerbBody,
  context: WorkOrderContext,
): { changes: WorkOrderChanges } | WorkOrderRefusal {
  const status = order.status as WorkOrderStatus;
  const allowed = workOrderVerbsFrom(status);
  if (!allowed.includes(verb))
    return { refused: 'wrong-status', status, allowed };
  const decided = rules[verb](order, body, context);
  return 'refused' in decided ? decided : { changes: decided };
}

/** The verbs that a status allows. As long as there is something to do, it can be given to others and to another day. */
export function workOrderVerbsFrom(
  status: WorkOrderStatus,
): WorkOrderAnyVerb[] {
  const verbs: WorkOrderAnyVerb[] = verbsFrom(workOrderLifeCycle, status);
  return isOpenWorkOrder(status) ? ['assign', 'plan', ...verbs] : verbs;
}

type Rule = (
  order: WorkOrder,
  body: WorkOrderVerbBody,
  context: WorkOrderContext,
) => WorkOrderChanges | WorkOrderRefusal;

const rules: Record<WorkOrderAnyVerb, Rule> = {
  assign: (_, { assignee, team }) => ({
    ...(assignee === undefined ? {} : { assignee }),
    ...(team === undefined ? {} : { team }),
  }),
  plan: (order, body, { today }) => planOn(order, body, today),
  release: () => to('release'),
  start: (order, _, { now }) => startWork(order, now),
  wait: (_, body) => ({ ...to('wait'), waitingFor: body.for }),
  resume: () => ({ ...to('resume'), waitingFor: null }),
  close: (order, body, context) => close(order, body, context),
  skip: (_, body, { now }) => end('skip', body, now),
  cancel: (_, body, { now }) => end('cancel', body, now),
  reopen: () => ({ ...to('reopen'), finishedAt: null }),
};

/** Work was begun; when it was begun before, it stays so. */
export function startWork(
  { startedAt }: WorkOrder,
  now: string,
): WorkOrderChanges {
  return { ...to('start'), startedAt: startedAt ?? now };
}

/** A day outside the window has a reason, which is kept as long as it is so. */
function planOn(
  { windowFrom, windowTo }: WorkOrder,
  { plannedOn = '', reason }: WorkOrderVerbBody,
  today: string,
): WorkOrderChanges | WorkOrderRefusal {
  if (plannedOn < today) return { refused: 'in-the-past', today };
  const from = windowFrom ?? plannedOn;
  const until = windowTo ?? plannedOn;
  const isOutside = plannedOn < from || plannedOn > until;
  if (isOutside && !reason)
    return { refused: 'outside-window', from, to: until };
  return { plannedOn, movedBecause: isOutside ? reason! : null };
}

function close(
  order: WorkOrder,
  { on, minutes, cost }: WorkOrderVerbBody,
  { today, now, work }: WorkOrderContext,
): WorkOrderChanges | WorkOrderRefusal {
  const refusal = on && whyNotDoneOn(on, today);
  if (refusal) return refusal;
  const minutesSpent = minutes ?? work?.minutes ?? order.minutesSpent;
  return {
    status: work?.outcome ?? 'done',
    finishedAt: now,
    ...(minutesSpent === undefined ? {} : { minutesSpent }),
    ...(cost ? { cost } : {}),
  };
}

function end(
  verb: 'skip' | 'cancel',
  { reason }: WorkOrderVerbBody,
  now: string,
): WorkOrderChanges {
  return { ...to(verb), waitingFor: null, finishedAt: now, reason };
}

/** The one status to which a verb leads. */
function to(verb: WorkOrderVerb): { status: WorkOrderStatus } {
  return { status: workOrderLifeCycle.verbs[verb].to[0] };
}

/** Whether there is still something to do. */
export function isOpenWorkOrder(status: WorkOrderStatus): boolean {
  return openWorkOrderStatuses.some(each => each === status);
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function workOrderRefusalMessage(refusal: WorkOrderRefusal): string {
  switch (refusal.refused) {
    case 'wrong-status':
      return `the status is ${refusal.status}, which allows ${
        refusal.allowed.join(', ') || 'nothing more'
      }`;
    case 'outside-window':
      return `plannedOn is outside the window from ${refusal.from} to ${refusal.to}: a reason must say why`;
    case 'in-the-past':
      return `plannedOn is before today, ${refusal.today}`;
    case 'in-the-future':
    case 'too-long-ago':
      return dayRefusalMessage(refusal);
    case 'cancel-first':
      return 'only an order that was cancelled can be deleted';
    case 'window-out-of-order':
      return 'windowFrom, target and windowTo must follow one another';
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
