import type { FormParts } from '../../records';
import { RuleInput } from './RuleInput';
import { WindowPreview } from './WindowPreview';

/** What the form of a window has beside plain inputs: how it recurs is picked, and when it would be is shown. */
export const windowFormParts: FormParts = {
  inputs: { rule: RuleInput },
  below: { recurrence: WindowPreview },
};
