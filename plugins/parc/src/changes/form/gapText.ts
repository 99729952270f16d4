import {
  changes,
  type ChangeSettings,
  type Gap,
} from '@parc/backstage-plugin-parc-common';
import type { Text } from '../../language';
import { inWords } from '../inWords';

/** What is missing, or why what was said does not count: `Why: “N/A” says nothing.` */
export function gapText(
  { field, reason, value = '' }: Gap,
  text: Text,
  settings?: Pick<ChangeSettings, 'risk'>,
): string {
  const question = settings?.risk.questions.find(({ id }) => id === value);
  return text.t(`changes.gap.${reason}`, {
    field: text.field(changes, field),
    value: question ? inWords(question, text.language) : value,
  });
}
