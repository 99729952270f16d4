import TextField from '@material-ui/core/TextField';
import type { PickerProps } from './AsyncPicker';

/** A day, `YYYY-MM-DD`. */
export const DateInput = (props: PickerProps<string>) => (
  <TextField
    id={props.id}
    fullWidth
    type="date"
    label={props.label}
    required={props.required}
    disabled={props.disabled}
    error={Boolean(props.error)}
    helperText={props.error ?? props.help}
    variant="outlined"
    size="small"
    InputLabelProps={{ shrink: true }}
    value={props.value ?? ''}
    onChange={event => props.onChange(event.target.value || undefined)}
  />
);
