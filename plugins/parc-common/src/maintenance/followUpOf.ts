import type { ChecklistStep } from './checklist';
import { failedSteps, type ChecklistAnswers } from './checklistAnswers';
import { tellAnswer } from './tellAnswer';

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
      failed.map(step => `- ${tellAnswer(step, answers[step.id]!)}`).join('\n'),
      10_000,
    ),
  };
}

/** To as many characters as the field takes, and none of them in half. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
