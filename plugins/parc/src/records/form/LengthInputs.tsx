import { useState } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import type { PickerProps } from './AsyncPicker';
import {
  durationUnits,
  readDuration,
  writeDuration,
  type DurationUnit,
} from './duration';
import {
  periodUnits,
  readPeriod,
  writePeriod,
  type PeriodUnit,
} from './period';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
  count: { flexGrow: 1 },
  unit: { width: 120, flexShrink: 0 },
}));

/** How a length of time is read and written in units. */
interface Lengths<U extends string> {
  units: readonly U[];
  usual: U;
  read(value: string | undefined): { count: number; unit: U } | undefined;
  write(length: { count: number; unit: U }): string | undefined;
}

const periods: Lengths<PeriodUnit> = {
  units: periodUnits,
  usual: 'M',
  read: readPeriod,
  write: writePeriod,
};
const durations: Lengths<DurationUnit> = {
  units: durationUnits,
  usual: 'hours',
  read: readDuration,
  write: writeDuration,
};

/** A length of time, «3 months»; kept as ISO 8601 has it, `P3M`. */
export const PeriodInput = (props: PickerProps<string>) => (
  <LengthInput {...props} lengths={periods} />
);

/** How long something takes, «4 hours»; kept as `PT4H`. What has no single unit (`P1DT12H`) is shown as it is. */
export const DurationInput = (props: PickerProps<string>) => {
  const { value } = props;
  const [isOdd] = useState(value !== undefined && !readDuration(value));
  if (!isOdd) return <LengthInput {...props} lengths={durations} />;
  return (
    <TextField
      id={props.id}
      fullWidth
      label={props.label}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      variant="outlined"
      size="small"
      value={value ?? ''}
      onChange={event => props.onChange(event.target.value || undefined)}
    />
  );
};

function LengthInput<U extends string>(
  props: PickerProps<string> & { lengths: Lengths<U> },
) {
  const { id, value, onChange, lengths } = props;
  const classes = useStyles();
  const { t } = useText();
  const known = lengths.read(value);
  const [wanted, setUnit] = useState(known?.unit);
  const unit = known?.unit ?? wanted ?? lengths.usual;
  return (
    <div className={classes.root}>
      <TextField
        id={id}
        className={classes.count}
        type="number"
        label={props.label}
        required={props.required}
        disabled={props.disabled}
        error={Boolean(props.error)}
        helperText={props.error ?? props.help}
        variant="outlined"
        size="small"
        inputProps={{ min: 1, step: 1 }}
        value={known?.count ?? ''}
        onChange={event =>
          onChange(lengths.write({ count: Number(event.target.value), unit }))
        }
      />
      <TextField
        select
        id={`${id}-unit`}
        className={classes.unit}
        label={t('periods.unit')}
        disabled={props.disabled}
        variant="outlined"
        size="small"
        value={unit}
        onChange={event => {
          const next = event.target.value as U;
          setUnit(next);
          if (known) onChange(lengths.write({ ...known, unit: next }));
        }}
      >
        {lengths.units.map(each => (
          <MenuItem key={each} value={each}>
            {t(`periods.units.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
}
