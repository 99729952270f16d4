import type { FormParts, FormValues } from '../../records';
import { ChangeFormFrame } from './ChangeFormFrame';
import { ChangePicker, ChangesPicker } from './ChangePicker';
import { ItemsInput } from './ItemsInput';
import { RiskInput } from './RiskInput';
import { SectionGaps } from './SectionGaps';

/** Each is checked by itself: the seven R's, and what is planned beside them. */
const sections = [
  'general',
  'raised',
  'reason',
  'return',
  'risks',
  'resources',
  'responsible',
  'relations',
  'window',
];

/** What the form of a change has beside plain inputs: pickers, the questionnaire, and what is found while it is filled in. */
export const changeFormParts: FormParts = {
  inputs: {
    items: ItemsInput,
    riskAnswers: RiskInput,
    parent: ChangePicker,
    dependsOn: ChangesPicker,
    blocks: ChangesPicker,
    conflictsWith: ChangesPicker,
    supersedes: ChangesPicker,
  },
  below: Object.fromEntries(
    sections.map(section => [
      section,
      () => <SectionGaps key={section} section={section} />,
    ]),
  ),
  around: ChangeFormFrame,
  isShown,
};

/** Only a standard change has a model. */
function isShown(name: string, { type }: FormValues): boolean {
  return name !== 'model' || type === 'standard';
}
