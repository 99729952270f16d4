import type { ChecklistStep } from './checklist';
import type { StepAnswer } from './checklistAnswers';

/**
 * What was found, in one line: `Health of the disk: 12 % (≥ 70)`, the label of a choice, a tick or a cross, how many photos. In
 * French as far as the checklist is.
 */
export function tellAnswer(
  step: ChecklistStep,
  answer: StepAnswer,
  language: 'en' | 'fr' = 'en',
): string {
  const { label, labelFr } = step;
  const name = (language === 'fr' && labelFr) || label;
  return `${name}: ${found(step, answer, language)}`;
}

function found(
  step: ChecklistStep,
  answer: StepAnswer,
  language: 'en' | 'fr',
): string {
  switch (step.kind) {
    case 'check':
      return answer === true ? '+' : '-';
    case 'photo':
      return String((answer as readonly string[]).length);
    case 'choice': {
      const choice = step.choices.find(each => each.value === answer);
      return (language === 'fr' && choice?.labelFr) || choice?.label || '';
    }
    case 'value':
      return `${answer}${step.unit ? ` ${step.unit}` : ''}${boundsOf(step)}`;
    default:
      return String(answer);
  }
}

function boundsOf({
  min,
  max,
}: Extract<ChecklistStep, { kind: 'value' }>): string {
  const bounds = [
    ...(min === undefined ? [] : [`≥ ${min}`]),
    ...(max === undefined ? [] : [`≤ ${max}`]),
  ];
  return bounds.length ? ` (${bounds.join(', ')})` : '';
}
