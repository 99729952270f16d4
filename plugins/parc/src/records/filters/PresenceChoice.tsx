import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useText } from '../../language';
import { anyValue, noValue } from '../filterValue';

/** «Has a value» and «has none»: each excludes every other wish. */
export const PresenceChoice = (props: {
  wanted: readonly string[];
  onChange(wanted: readonly string[]): void;
}) => {
  const { t } = useText();
  const choices = [
    [noValue, t('filters.without')],
    [anyValue, t('filters.with')],
  ] as const;
  return (
    <div>
      {choices.map(([value, label]) => (
        <FormControlLabel
          key={value}
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={props.wanted.includes(value)}
              onChange={(_, isOn) => props.onChange(isOn ? [value] : [])}
            />
          }
          label={label}
        />
      ))}
    </div>
  );
};
