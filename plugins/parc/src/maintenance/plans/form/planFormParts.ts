import type { FormParts } from '../../../records';
import { ChangePreview } from './ChangePreview';
import { UpdatesInput } from '../../updates/UpdatesInput';
import { CoversInput } from './CoversInput';
import { PlanRuleInput } from './PlanRuleInput';
import { SlotDaysInput } from './SlotDaysInput';

/** What the other basis has no use for. */
const onlyWith: Readonly<Record<string, string | undefined>> = {
  anchor: 'fixed',
  rule: 'fixed',
  counter: 'floating',
  counterEvery: 'floating',
  counterLeeway: 'floating',
};

/** What the form of a plan has beside plain inputs: its assets are picked, and its schedule has the parts of its basis. */
export const planCreateParts: FormParts = {
  inputs: {
    covers: CoversInput,
    updates: UpdatesInput,
    rule: PlanRuleInput,
    slotDays: SlotDaysInput,
  },
  isShown: (name, values) => {
    if (name === 'updates') return values.kind === 'software-update';
    if (name === 'counterEvery' || name === 'counterLeeway')
      return values.basis === 'floating' && Boolean(values.counter);
    return (onlyWith[name] ?? values.basis) === values.basis;
  },
};

/** The same for a plan that is there already, with what the change would move. */
export const planChangeParts: FormParts = {
  ...planCreateParts,
  below: { schedule: ChangePreview },
};
