import { useState } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import type { PickerProps } from './AsyncPicker';
import { periodUnits, readPeriod, writePeriod } from './period';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
  count: { flexGrow: 1 },
  unit: { width: 120, flexShrink: 0 },
}));

/** A length of time, «3 months»; kept as ISO 8601 has it, `P3M`. */
export const PeriodInput = (props: PickerProps<string>) => {
  const { id, value, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const known = readPeriod(value);
  const [wanted, setUnit] = useState(known?.unit);
  const unit = known?.unit ?? wanted ?? 'M';
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
          onChange(writePeriod({ count: Number(event.target.value), unit }))
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
          const next = event.target.value as typeof unit;
          setUnit(next);
          if (known) onChange(writePeriod({ ...known, unit: next }));
        }}
      >
        {periodUnits.map(each => (
          <MenuItem key={each} value={each}>
            {t(`periods.units.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
};
