import { useState } from 'react';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../../language';

type ValueStep = Extract<ChecklistStep, { kind: 'value' }>;

/** A number with its unit, typed as the reader writes numbers; its bounds stand below. */
export const ValueInput = (props: {
  id: string;
  step: ValueStep;
  value: number | undefined;
  onAnswer(answer: number | null): void;
}) => {
  const { id, step, value, onAnswer } = props;
  const formats = useFormats();
  const boundsText = useBoundsText();
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  // What was entered elsewhere meanwhile stands in place of what was typed here.
  const isOutdated = readNumber(typed) !== value && value !== undefined;
  const isWrong = typed.trim() !== '' && readNumber(typed) === undefined;
  return (
    <TextField
      id={id}
      fullWidth
      variant="outlined"
      inputProps={{
        inputMode: 'decimal',
        'aria-labelledby': id.replace('answer-', 'step-'),
      }}
      InputProps={{
        endAdornment: step.unit && (
          <InputAdornment position="end">{step.unit}</InputAdornment>
        ),
      }}
      error={isWrong}
      helperText={boundsText(step)}
      value={isOutdated && !isWrong ? formats.number(value) : typed}
      onChange={event => {
        setTyped(event.target.value);
        onAnswer(readNumber(event.target.value) ?? null);
      }}
    />
  );
};

function useBoundsText(): (step: ValueStep) => string | undefined {
  const { t } = useText();
  const formats = useFormats();
  return ({ min, max }) => {
    if (min !== undefined && max !== undefined)
      return t('work.bounds.both', {
        min: formats.number(min),
        max: formats.number(max),
      });
    if (min !== undefined)
      return t('work.bounds.min', { min: formats.number(min) });
    return max === undefined
      ? undefined
      : t('work.bounds.max', { max: formats.number(max) });
  };
}

/** With a point or a comma. */
function readNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
