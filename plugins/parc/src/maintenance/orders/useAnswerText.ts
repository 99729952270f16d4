import { useCallback } from 'react';
import type {
  ChecklistStep,
  StepAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { stepLabel } from './stepLabel';

/** The answer to a step as a person reads it; of photos how many there are. */
export function useAnswerText(): (
  step: ChecklistStep,
  answer: StepAnswer | null | undefined,
) => string {
  const { t, language } = useText();
  const formats = useFormats();
  return useCallback(
    (step, answer) => {
      if (answer === undefined || answer === null) return '–';
      switch (step.kind) {
        case 'check':
          return t(answer ? 'values.yes' : 'values.no');
        case 'value':
          return [formats.number(Number(answer)), step.unit]
            .filter(Boolean)
            .join('\u00a0');
        case 'choice': {
          const chosen = step.choices.find(({ value }) => value === answer);
          return chosen ? stepLabel(chosen, language) : String(answer);
        }
        case 'photo':
          return t('orders.photos', { count: [answer].flat().length });
        case 'text':
          return String(answer);
        default:
          throw new Error(`unknown step ${step satisfies never}`);
      }
    },
    [t, language, formats],
  );
}
