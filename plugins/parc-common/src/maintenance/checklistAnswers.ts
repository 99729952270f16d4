import { z } from 'zod';
import { textSchema } from '../records/schema';
import type { ChecklistStep } from './checklist';

/** Whether it is ticked, the value, the text, the ids of the photos, or the value of the choice. */
export type StepAnswer = boolean | number | string | readonly string[];

/** The answers to a checklist, by the id of the step. What is not answered is not there. */
export type ChecklistAnswers = Readonly<Record<string, StepAnswer | undefined>>;

/** What a step takes. A value out of its bounds is an answer too: it fails. */
export function answerSchema(step: ChecklistStep): z.ZodType<StepAnswer> {
  switch (step.kind) {
    case 'check':
      return z.boolean();
    case 'value':
      return z.number();
    case 'text':
      return textSchema(4_000).trim().min(1);
    case 'photo':
      return z.array(textSchema(100).min(1)).min(1).max(20);
    case 'choice':
      return z.enum(step.choices.map(each => each.value));
    default:
      throw new Error(`unknown step ${step satisfies never}`);
  }
}

/** `ok`, `failed` (out of bounds, or a choice that is a failure: follow-up work) or `missing`. */
export type StepResult = 'ok' | 'failed' | 'missing';

/** What an answer to a step is worth. One that is not of the step's kind, or not ticked, is missing. */
export function stepResultOf(
  step: ChecklistStep,
  answer: StepAnswer | undefined,
): StepResult {
  const isAnswered =
    answer !== undefined &&
    answer !== false &&
    answerSchema(step).safeParse(answer).success;
  if (!isAnswered) return 'missing';
  return hasFailed(step, answer) ? 'failed' : 'ok';
}

function hasFailed(step: ChecklistStep, answer: StepAnswer): boolean {
  if (step.kind === 'value') {
    const { min = -Infinity, max = Infinity } = step;
    return Number(answer) < min || Number(answer) > max;
  }
  return (
    step.kind === 'choice' &&
    step.choices.some(each => each.value === answer && each.isFailure)
  );
}

/**
 * How work ends that is closed with these answers: `partly-done` as long as a step that is required is missing. One that
 * failed was done all the same: what follows from it is other work.
 */
export function orderOutcome(
  steps: readonly ChecklistStep[],
  answers: ChecklistAnswers,
): 'done' | 'partly-done' {
  const isMissing = steps.some(
    step =>
      step.isRequired && stepResultOf(step, answers[step.id]) === 'missing',
  );
  return isMissing ? 'partly-done' : 'done';
}

/** The steps that failed, in order: each opens follow-up work. */
export function failedSteps(
  steps: readonly ChecklistStep[],
  answers: ChecklistAnswers,
): ChecklistStep[] {
  return steps.filter(
    step => stepResultOf(step, answers[step.id]) === 'failed',
  );
}
