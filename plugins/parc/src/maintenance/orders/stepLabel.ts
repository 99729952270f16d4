import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';

/** What a step says, in the reader's language where the plan has it. */
export function stepLabel(
  { label, labelFr }: Pick<ChecklistStep, 'label' | 'labelFr'>,
  language: string,
): string {
  return (language === 'fr' ? labelFr : undefined) ?? label;
}
