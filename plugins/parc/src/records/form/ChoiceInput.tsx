import type { ReactNode } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { PickerProps } from './AsyncPicker';

/** One of a few words. An optional one can be empty again. */
export const ChoiceInput = (
  props: PickerProps<string> & {
    choices: ReadonlyArray<{ value: string; label: ReactNode }>;
    /** Empty means something (a default, «do not change») and can be chosen. */
    emptyLabel?: string;
  },
) => (
  <TextField
    id={props.id}
    select
    fullWidth
    label={props.label}
    required={props.required}
    disabled={props.disabled}
    error={Boolean(props.error)}
    helperText={props.error ?? props.help}
    variant="outlined"
    size="small"
    SelectProps={{ displayEmpty: Boolean(props.emptyLabel) }}
    InputLabelProps={props.emptyLabel ? { shrink: true } : undefined}
    value={props.value ?? ''}
    onChange={event => props.onChange(event.target.value || undefined)}
  >
    {!props.required && (
      <MenuItem value="">{props.emptyLabel ?? <em>—</em>}</MenuItem>
    )}
    {props.choices.map(({ value, label }) => (
      <MenuItem key={value} value={value}>
        {label}
      </MenuItem>
    ))}
  </TextField>
);
