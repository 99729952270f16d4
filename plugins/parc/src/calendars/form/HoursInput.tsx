import TextField from '@material-ui/core/TextField';
import { minutesOfWeek, parseHours } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { hoursInWords, type OwnInputProps } from '../../records';
import { useRefusalText } from './useRefusalText';

/** Business hours as text, with what they say below: in words, or what of them is not understood. */
export const HoursInput = (props: OwnInputProps) => {
  const { id, label, required, disabled, onChange } = props;
  const refusalText = useRefusalText();
  const hours = (props.value as string | undefined) ?? '';
  const week = hours.trim() ? parseHours(hours) : undefined;
  const wrong = week && 'refused' in week ? week : undefined;
  const error = wrong ? refusalText(wrong) : props.error;
  return (
    <TextField
      id={id}
      fullWidth
      label={label}
      required={required}
      disabled={disabled}
      error={Boolean(error)}
      helperText={
        <span role="status">
          {error ?? (week && !wrong ? <HoursRead hours={hours} /> : props.help)}
        </span>
      }
      variant="outlined"
      size="small"
      value={hours}
      onChange={event => onChange(event.target.value || undefined)}
    />
  );
};

const HoursRead = ({ hours }: { hours: string }) => {
  const text = useText();
  const formats = useFormats();
  const week = parseHours(hours);
  if ('refused' in week) return null;
  const total = Math.round((minutesOfWeek(week) / 60) * 100) / 100;
  return (
    <>
      {hoursInWords(hours, text, formats)}
      {' · '}
      {text.t('hours.aWeek', { count: total, total: formats.number(total) })}
    </>
  );
};
