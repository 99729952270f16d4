import type { ChecklistStep } from './checklist';
import {
  answerSchema,
  orderOutcome,
  type ChecklistAnswers,
} from './checklistAnswers';
import { timelinessOf, type Timeliness } from './timelinessOf';
import type { WorkOrderOutcome } from './workOrderLifeCycle';
import {
  dayRefusalMessage,
  whyNotDoneOn,
  type DayRefusal,
} from './whyNotDoneOn';
import type {
  WorkOrderItemPatch,
  WorkOrderItemState,
  WorkOrderItemVerb,
  WorkOrderItemVerbBody,
} from './workOrderItem';

/** One asset of an order, as far as the rules look at it. */
export interface ItemWork {
  state: WorkOrderItemState;
  /** The window of this asset; not of what a person ordered without one. */
  from?: string;
  to?: string;
  answers: ChecklistAnswers;
  minutes?: number;
  notes?: string;
  reason?: string;
  closedOn?: string;
  timeliness?: Timeliness;
}

/** Why it is not changed so; the page translates the code, the API also says it in English. */
export type ItemRefusal =
  | { refused: 'item-not-open'; state: WorkOrderItemState }
  | { refused: 'item-not-closed'; state: WorkOrderItemState }
  | DayRefusal
  | { refused: 'no-such-step'; step: string }
  | { refused: 'wrong-answer'; step: string; kind: ChecklistStep['kind'] };

/** The asset as it is then. */
export type ItemDecision = { after: ItemWork } | ItemRefusal;

/**
 * Takes what was entered into the draft of one asset: answers step by step, `null` takes away. Refuses a step that the
 * checklist does not have, and an answer that is not of the step's kind. A value out of its bounds is an answer.
 */
export function draftItem(
  item: ItemWork,
  { answers = {}, minutes, notes }: WorkOrderItemPatch,
  steps: readonly ChecklistStep[],
): ItemDecision {
  if (item.state !== 'open')
    return { refused: 'item-not-open', state: item.state };
  for (const [id, answer] of Object.entries(answers)) {
    const step = steps.find(each => each.id === id);
    if (!step) return { refused: 'no-such-step', step: id };
    if (answer !== null && !answerSchema(step).safeParse(answer).success)
      return { refused: 'wrong-answer', step: id, kind: step.kind };
  }
  return {
    after: {
      ...item,
      answers: withoutEmpty({ ...item.answers, ...answers }),
      minutes: merged(item.minutes, minutes),
      notes: merged(item.notes, notes),
    },
  };
}

/** What closing one asset needs to know: the day at its place, and the steps. */
export interface ItemContext {
  /** `YYYY-MM-DD`. */
  today: string;
  steps: readonly ChecklistStep[];
}

/** Decides what a verb does to one asset of an order, or why it may not. Changes nothing itself. */
export function decideItemVerb(
  item: ItemWork,
  verb: WorkOrderItemVerb,
  body: WorkOrderItemVerbBody,
  { today, steps }: ItemContext,
): ItemDecision {
  const on = body.on ?? today;
  const refusal = whyNotDoneOn(on, today);
  if (refusal) return refusal;
  switch (verb) {
    case 'done': {
      const drafted = draftItem(item, body, steps);
      return 'refused' in drafted
        ? drafted
        : { after: closeItem(drafted.after, on, steps) };
    }
    case 'skip':
      return item.state === 'open'
        ? {
            after: {
              ...item,
              state: 'skipped',
              closedOn: on,
              reason: body.reason,
            },
          }
        : { refused: 'item-not-open', state: item.state };
    case 'undo':
      return undo(item);
    default:
      throw new Error(`unknown verb ${verb satisfies never}`);
  }
}

/** Done or done in part, as its answers say, and early or late by the window that the order was opened with. */
export function closeItem(
  item: ItemWork,
  on: string,
  steps: readonly ChecklistStep[],
): ItemWork {
  const { from, to } = item;
  return {
    ...item,
    state: orderOutcome(steps, item.answers),
    closedOn: on,
    timeliness: from && to ? timelinessOf(on, { from, to }) : undefined,
  };
}

/** What was closed is open again, with its answers. What left stays away: it is due by another order, or gone. */
function undo(item: ItemWork): ItemDecision {
  if (item.state === 'open' || item.state === 'left')
    return { refused: 'item-not-closed', state: item.state };
  const { closedOn: _, timeliness: __, reason: ___, ...rest } = item;
  return { after: { ...rest, state: 'open' } };
}

/**
 * How an order ends with assets that stand so: skipped when nothing was done on any of them, in part when not all was
 * done on all. What left does not count.
 */
export function outcomeOf(
  states: readonly WorkOrderItemState[],
): WorkOrderOutcome {
  const counted = states.filter(each => each !== 'left');
  if (counted.every(each => each === 'done')) return 'done';
  return counted.every(each => each === 'skipped') ? 'skipped' : 'partly-done';
}

function withoutEmpty(
  answers: Record<string, ChecklistAnswers[string] | null>,
): ChecklistAnswers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== null),
  ) as ChecklistAnswers;
}

function merged<T>(before: T | undefined, given?: T | null): T | undefined {
  return given === undefined ? before : given ?? undefined;
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function itemRefusalMessage(refusal: ItemRefusal): string {
  switch (refusal.refused) {
    case 'item-not-open':
      return `it is ${refusal.state} in this order; undo that first`;
    case 'item-not-closed':
      return `it is ${refusal.state} in this order: there is nothing to undo`;
    case 'in-the-future':
    case 'too-long-ago':
      return dayRefusalMessage(refusal);
    case 'no-such-step':
      return `the checklist of this order has no step ${refusal.step}`;
    case 'wrong-answer':
      return `the step ${refusal.step} asks for a ${refusal.kind}`;
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
