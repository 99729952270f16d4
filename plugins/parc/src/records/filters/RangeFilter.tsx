import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { readFilterValue, writeRange } from '../filterValue';
import { useCurrency } from '../useCurrency';
import { useToday } from '../useToday';
import { datePresets } from './datePresets';
import type { FilterEditorProps } from './FilterEditor';
import { PresenceChoice } from './PresenceChoice';

const useStyles = makeStyles(theme => ({
  preset: { margin: 0 },
  root: { padding: theme.spacing(2), width: 340, maxWidth: '90vw' },
  ends: {
    display: 'flex',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1.5),
  },
  presets: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    marginBottom: theme.spacing(1),
  },
}));

/** From one end to the other, both included: dates, amounts, numbers. */
export const RangeFilter = (props: FilterEditorProps) => {
  const { list, field, wanted, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const known = list.noun.fields[field];
  const currency = useCurrency();
  const isDay = known.kind === 'date' || known.kind === 'instant';
  const before = wanted.length ? readFilterValue(known, wanted[0]) : undefined;
  const start = before?.is === 'range' ? before : undefined;
  const [from, setFrom] = useState(start?.from ?? '');
  const [to, setTo] = useState(start?.to ?? '');

  const apply = (ends: { from?: string; to?: string }) => {
    setFrom(ends.from ?? '');
    setTo(ends.to ?? '');
    const written = writeRange({
      ...ends,
      currency:
        known.kind === 'money' ? start?.currency ?? currency : undefined,
    });
    onChange(written ? [written] : []);
  };
  const input = {
    type: isDay ? 'date' : 'number',
    size: 'small',
    variant: 'outlined',
  } as const;
  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        apply({ from, to });
      }}
    >
      <div className={classes.ends}>
        <TextField
          {...input}
          id={`from-${field}`}
          fullWidth
          label={t('filters.fromLabel')}
          InputLabelProps={{ shrink: true }}
          value={from}
          onChange={event => setFrom(event.target.value)}
        />
        <TextField
          {...input}
          id={`to-${field}`}
          fullWidth
          label={t('filters.toLabel')}
          InputLabelProps={{ shrink: true }}
          value={to}
          onChange={event => setTo(event.target.value)}
        />
      </div>
      {isDay && <Presets onChoose={apply} />}
      {!known.required && (
        <PresenceChoice wanted={wanted} onChange={onChange} />
      )}
      <Button type="submit" variant="contained" color="primary" size="small">
        {t('filters.apply')}
      </Button>
    </form>
  );
};

const Presets = (props: {
  onChoose(ends: { from?: string; to?: string }): void;
}) => {
  const classes = useStyles();
  const { t } = useText();
  const today = useToday();
  return (
    <div className={classes.presets}>
      {datePresets(today).map(({ name, ...ends }) => (
        <Chip
          key={name}
          size="small"
          className={classes.preset}
          label={t(`filters.presets.${name}`)}
          onClick={() => props.onChoose(ends)}
        />
      ))}
    </div>
  );
};
