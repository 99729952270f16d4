import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import type { PickerProps } from './AsyncPicker';

/** Several short texts, one per line; a pasted list with commas is taken apart too, unless commas are a part of them. */
export const TextsInput = (
  props: PickerProps<string[]> & { hasCommas?: boolean },
) => {
  const [typed, setTyped] = useState(() => (props.value ?? []).join('\n'));
  return (
    <TextField
      id={props.id}
      fullWidth
      multiline
      maxRows={8}
      label={props.label}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      variant="outlined"
      size="small"
      value={typed}
      onChange={event => {
        setTyped(event.target.value);
        const lines = event.target.value
          .split(props.hasCommas ? /\n/ : /[\n,;]/)
          .map(each => each.trim())
          .filter(Boolean);
        props.onChange(lines.length ? lines : undefined);
      }}
    />
  );
};
