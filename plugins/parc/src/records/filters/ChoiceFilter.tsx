import type { ReactNode } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useText } from '../../language';

/** One of some values, or any. */
export const ChoiceFilter = (props: {
  id: string;
  label: string;
  values: readonly string[];
  labelOf(value: string): ReactNode;
  value: string | undefined;
  onChange(value: string | undefined): void;
  /** What no choice means. */
  anyLabel?: string;
}) => {
  const { t } = useText();
  return (
    <TextField
      select
      id={props.id}
      size="small"
      variant="outlined"
      label={props.label}
      value={props.value ?? ''}
      onChange={event => props.onChange(event.target.value || undefined)}
      style={{ minWidth: 190 }}
      // On the page's own ground the usual colour is too pale (WCAG 1.4.3).
      InputLabelProps={{ shrink: true, style: { color: 'inherit' } }}
      SelectProps={{ displayEmpty: true }}
    >
      <MenuItem value="">{props.anyLabel ?? t('messages.any')}</MenuItem>
      {props.values.map(value => (
        <MenuItem key={value} value={value}>
          {props.labelOf(value)}
        </MenuItem>
      ))}
    </TextField>
  );
};
