import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../../language';

/** How a step is answered, in words: «A number in %, at least 60». */
export function useStepText(): (step: ChecklistStep) => string {
  const { t, language } = useText();
  const formats = useFormats();
  const boundsOf = (step: ChecklistStep) => {
    if (step.kind !== 'value') return [];
    const { unit, min, max } = step;
    return [
      unit && t('checklist.inUnit', { unit }),
      min !== undefined && t('checklist.atLeast', { min: formats.number(min) }),
      max !== undefined && t('checklist.atMost', { max: formats.number(max) }),
    ].filter(Boolean);
  };
  const choicesOf = (step: ChecklistStep) => {
    if (step.kind !== 'choice') return [];
    return step.choices.map(({ label, labelFr, isFailure }) => {
      const said = (language === 'fr' ? labelFr : undefined) ?? label;
      return isFailure ? t('checklist.failing', { choice: said }) : said;
    });
  };
  return step =>
    [
      t(`checklist.kinds.${step.kind}`),
      ...boundsOf(step),
      formats.either(choicesOf(step)),
      !step.isRequired && t('checklist.optional'),
    ]
      .filter(Boolean)
      .join(' · ');
}
