import { useState } from 'react';
import { DateTime } from 'luxon';
import TextField from '@material-ui/core/TextField';
import { useText } from '../../language';
import { useCompanyZone } from '../useCompanyZone';
import type { PickerProps } from './AsyncPicker';

const inputFormat = "yyyy-MM-dd'T'HH:mm";

/** A day and a time by the company's clock, wherever the reader is; the value is an instant, ISO 8601 in UTC. */
export const InstantInput = (props: PickerProps<string>) => {
  const { t } = useText();
  const zone = useCompanyZone();
  const shown = toLocalTime(props.value, zone);
  // Half a date is none yet: it stays in the field until the rest is typed.
  const [typed, setTyped] = useState(shown);
  const isTheSame = toInstant(typed, zone) === props.value;
  return (
    <TextField
      id={props.id}
      fullWidth
      type="datetime-local"
      label={props.label}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(props.error)}
      helperText={
        props.error ?? (
          <>
            {t('form.clock', { zone })} {props.help}
          </>
        )
      }
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true }}
      value={isTheSame ? typed : shown}
      onChange={event => {
        setTyped(event.target.value);
        props.onChange(toInstant(event.target.value, zone));
      }}
    />
  );
};

/** `2026-12-05T21:00:00.000Z` → `2026-12-05T22:00` in Paris. */
export function toLocalTime(instant: string | undefined, zone: string): string {
  return instant
    ? DateTime.fromISO(instant, { zone }).toFormat(inputFormat)
    : '';
}

/** The reverse; undefined for what is no time. */
export function toInstant(local: string, zone: string): string | undefined {
  const time = DateTime.fromISO(local, { zone });
  return time.isValid ? time.toUTC().toISO() : undefined;
}
