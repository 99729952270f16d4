import { defineLifeCycle } from '../records/lifeCycle';

/** From the plan to the end. `planned` is for a day to come, `ready` may be begun; of the four ends, two may be reopened. */
export const workOrderStatuses = [
  'planned',
  'ready',
  'in-progress',
  'waiting',
  'done',
  'partly-done',
  'skipped',
  'cancelled',
] as const;
export type WorkOrderStatus = (typeof workOrderStatuses)[number];

/** What work that was begun waits for. */
export const waitingReasons = ['part', 'access', 'user'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** What can be done with a work order; each is a call of the API and a button on the page. */
export const workOrderVerbs = [
  'release',
  'start',
  'wait',
  'resume',
  'close',
  'skip',
  'cancel',
  'reopen',
] as const;
export type WorkOrderVerb = (typeof workOrderVerbs)[number];

/** Those in which there is still something to do. */
export const openWorkOrderStatuses = [
  'planned',
  'ready',
  'in-progress',
  'waiting',
] as const;

/** How work ends that is closed. */
export const workOrderOutcomes = ['done', 'partly-done', 'skipped'] as const;
export type WorkOrderOutcome = (typeof workOrderOutcomes)[number];

/**
 * The life cycle of a work order, planned or not. To close it is as its assets are: done, done in part, skipped. `skip`
 * is for what is not done this time, and takes a reason; `cancel` for an order that should not be there: its assets are
 * due as before. Work is begun ahead of its day, or on the phone without a release: from `planned` as well. `reopen` is
 * for what was closed by mistake, so that its assets can be corrected; what was skipped or cancelled stays so, for other
 * orders may have been opened since.
 */
export const workOrderLifeCycle = defineLifeCycle<
  WorkOrderStatus,
  WorkOrderVerb
>({
  states: workOrderStatuses,
  final: ['skipped', 'cancelled'],
  verbs: {
    release: { from: ['planned'], to: ['ready'] },
    start: { from: ['planned', 'ready'], to: ['in-progress'] },
    wait: { from: ['in-progress'], to: ['waiting'] },
    resume: { from: ['waiting'], to: ['in-progress'] },
    close: { from: ['in-progress'], to: workOrderOutcomes },
    skip: { from: openWorkOrderStatuses, to: ['skipped'] },
    cancel: { from: openWorkOrderStatuses, to: ['cancelled'] },
    reopen: { from: ['done', 'partly-done'], to: ['in-progress'] },
  },
});
