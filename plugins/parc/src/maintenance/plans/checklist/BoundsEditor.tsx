import TextField from '@material-ui/core/TextField';
import { useText } from '../../../language';
import { NumberInput } from '../../../records';
import type { StepDraft } from './stepDrafts';

/** Of a number: its unit, and the bounds out of which it has failed. */
export const BoundsEditor = (props: {
  id: string;
  draft: StepDraft;
  wrong: readonly string[];
  onSet(changes: Partial<StepDraft>): void;
}) => {
  const { id, draft, wrong, onSet } = props;
  const { t } = useText();
  return (
    <>
      <TextField
        id={`${id}-unit`}
        label={t('checklist.unit')}
        variant="outlined"
        size="small"
        inputProps={{ maxLength: 20 }}
        value={draft.unit ?? ''}
        onChange={event => onSet({ unit: event.target.value })}
      />
      <NumberInput
        id={`${id}-min`}
        label={t('checklist.min')}
        value={draft.min}
        onChange={min => onSet({ min })}
      />
      <NumberInput
        id={`${id}-max`}
        label={t('checklist.max')}
        error={wrong.includes('max') ? t('checklist.belowMin') : undefined}
        value={draft.max}
        onChange={max => onSet({ max })}
      />
    </>
  );
};
