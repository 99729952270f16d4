import { DateTime } from 'luxon';
import { verbsFrom } from '../records/lifeCycle';
import type { ChangeStatus } from './changeLifeCycle';
import {
  changeTaskLifeCycle,
  mostTaskMinutes,
  type ChangeTask,
  type ChangeTaskKind,
  type ChangeTaskState,
  type ChangeTaskVerb,
  type ChangeTaskVerbBody,
} from './changeTasks';

/** Why nothing is done to a task; the page translates the code, the API also says it in English. */
export type ChangeTaskRefusal =
  | { refused: 'wrong-state'; state: ChangeTaskState; allowed: string[] }
  | { refused: 'change-not-begun'; status: ChangeStatus }
  | { refused: 'change-ended'; status: ChangeStatus }
  | { refused: 'no-such-point'; point: number }
  | { refused: 'unticked'; points: string[] }
  | { refused: 'task-needs-reason' };

/** What a decision about a task needs to know beside the task. */
export interface ChangeTaskContext {
  /** Of the change. */
  status: ChangeStatus;
  /** ISO 8601, UTC. */
  now: string;
  by: string;
}

/** Decides what a verb does to a task of a change, or why it may not. Changes nothing itself. */
export function decideTaskVerb(
  task: ChangeTask,
  verb: ChangeTaskVerb,
  body: ChangeTaskVerbBody,
  context: ChangeTaskContext,
): { after: ChangeTask } | ChangeTaskRefusal {
  const refusal = whyNotNow(task, verb, context.status);
  if (refusal) return refusal;
  const { ticked = [], notes } = body;
  const point = ticked.find(each => each >= task.checklist.length);
  if (point !== undefined) return { refused: 'no-such-point', point };
  const checklist = task.checklist.map(({ text, isTicked }, at) => ({
    text,
    isTicked: isTicked || ticked.includes(at),
  }));
  const entered = { ...task, checklist, notes: notes || task.notes };
  return rules[verb](entered, body, context);
}

type Rule = (
  task: ChangeTask,
  body: ChangeTaskVerbBody,
  context: ChangeTaskContext,
) => { after: ChangeTask } | ChangeTaskRefusal;

const rules: Record<ChangeTaskVerb, Rule> = {
  start: (task, _, { now }) => ({
    after: { ...task, state: 'in-progress', startedAt: now },
  }),
  finish: (task, body, context) => {
    const unticked = task.checklist.filter(each => !each.isTicked);
    return unticked.length
      ? { refused: 'unticked', points: unticked.map(each => each.text) }
      : { after: end(task, 'done', body, context) };
  },
  fail: (task, body, context) =>
    body.reason
      ? { after: end(task, 'failed', body, context) }
      : { refused: 'task-needs-reason' },
  skip: (task, body, context) =>
    body.reason
      ? { after: end(task, 'skipped', body, context) }
      : { refused: 'task-needs-reason' },
  reopen: ({ startedAt: _, finishedAt: __, minutes: ___, ...task }) => {
    const { reason: ____, doneBy: _____, ...rest } = task;
    return { after: { ...rest, state: 'open' } };
  },
};

/** Building and testing is done before a change is begun too; the rest, and the way back, while it is. */
function whyNotNow(
  { kind, state }: ChangeTask,
  verb: ChangeTaskVerb,
  status: ChangeStatus,
): ChangeTaskRefusal | undefined {
  const allowed = changeTaskVerbsFrom({ kind, state }, status);
  if (allowed.includes(verb)) return undefined;
  if (endedStatuses.includes(status))
    return { refused: 'change-ended', status };
  return allowed.length === 0
    ? { refused: 'change-not-begun', status }
    : { refused: 'wrong-state', state, allowed };
}

/** The verbs that a task allows as it and its change stand. */
export function changeTaskVerbsFrom(
  { kind, state }: { kind: ChangeTaskKind; state: ChangeTaskState },
  status: ChangeStatus,
): ChangeTaskVerb[] {
  const isNow = kindsBefore.includes(kind)
    ? !endedStatuses.includes(status)
    : status === 'implement';
  return isNow ? verbsFrom(changeTaskLifeCycle, state) : [];
}

const kindsBefore: readonly ChangeTaskKind[] = ['build', 'test'];
const endedStatuses: readonly ChangeStatus[] = ['review', 'closed', 'canceled'];

/** The minutes said, or those since it was begun. */
function end(
  task: ChangeTask,
  state: 'done' | 'failed' | 'skipped',
  { minutes, reason }: ChangeTaskVerbBody,
  { now, by }: ChangeTaskContext,
): ChangeTask {
  const took = minutes ?? minutesSince(task.startedAt, now);
  return {
    ...task,
    state,
    finishedAt: now,
    doneBy: by,
    reason,
    ...(took === undefined ? {} : { minutes: took }),
  };
}

function minutesSince(
  start: string | undefined,
  now: string,
): number | undefined {
  if (start === undefined) return undefined;
  const { minutes } = DateTime.fromISO(now).diff(
    DateTime.fromISO(start),
    'minutes',
  );
  return Math.min(Math.max(0, Math.round(minutes)), mostTaskMinutes);
}

/** Whether a task is over, however it went. */
export function isEndedTask({ state }: { state: ChangeTaskState }): boolean {
  return state !== 'open' && state !== 'in-progress';
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function changeTaskRefusalMessage(refusal: ChangeTaskRefusal): string {
  switch (refusal.refused) {
    case 'wrong-state':
      return `the task is ${refusal.state}, which allows ${
        refusal.allowed.join(', ') || 'nothing more'
      }`;
    case 'change-not-begun':
      return `the change is ${refusal.status}: it must be begun first`;
    case 'change-ended':
      return `the change is ${refusal.status}: it is over`;
    case 'no-such-point':
      return `its checklist has no point ${refusal.point}`;
    case 'unticked':
      return `points of its checklist are not ticked: ${refusal.points.join(
        ', ',
      )}`;
    case 'task-needs-reason':
      return 'a reason must say why';
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
