import type { ChecklistStep } from './checklist';
import {
  failedSteps,
  type ChecklistAnswers,
  type StepAnswer,
} from './checklistAnswers';

/**
 * What is to be ordered because steps failed: a title that names them, and notes that say of each what was found and
 * what it should have been. Undefined where none failed. In the language of the plan: `label`.
 */
export function followUpOf(
  asset: string,
  steps: readonly ChecklistStep[],
  answers: ChecklistAnswers,
): { title: string; notes: string } | undefined {
  const failed = failedSteps(steps, answers);
  if (failed.length === 0) return undefined;
  const labels = failed.map(each => each.label).join(', ');
  return {
    title: shorten(`${asset}: ${labels}`, 255),
    notes: shorten(
      failed
        .map(step => `- ${step.label}: ${found(step, answers[step.id])}`)
        .join('\n'),
      10_000,
    ),
  };
}

/** To as many characters as the field takes, and none of them in half. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As `12 % (≥ 70)`, or the label of the choice. */
function found(step: ChecklistStep, answer: StepAnswer | undefined): string {
  if (step.kind === 'choice')
    return step.choices.find(each => each.value === answer)?.label ?? '';
  if (step.kind !== 'value') return String(answer);
  const bounds = [
    ...(step.min === undefined ? [] : [`≥ ${step.min}`]),
    ...(step.max === undefined ? [] : [`≤ ${step.max}`]),
  ].join(', ');
  return `${answer}${step.unit ? ` ${step.unit}` : ''} (${bounds})`;
}
