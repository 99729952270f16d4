import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import { slotDays } from '@parc/backstage-plugin-parc-common';
import { WeekdayButtons, type OwnInputProps } from '../../../records';

type SlotDay = (typeof slotDays)[number];

/** On which days of the week work of a plan is done; none chosen is every business day. */
export const SlotDaysInput = (props: OwnInputProps) => {
  const { id, label, error, help, onChange } = props;
  const value = (props.value ?? []) as SlotDay[];
  return (
    <div id={id}>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {label}
      </Typography>
      <WeekdayButtons
        label={label}
        days={slotDays}
        value={value}
        onChange={days => onChange(days.length ? days : undefined)}
        describedBy={`${id}-help`}
      />
      <FormHelperText id={`${id}-help`} error={Boolean(error)}>
        {error ?? help}
      </FormHelperText>
    </div>
  );
};
