import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { readRule, ruleInWords, writeRule } from '../notations';
import type { PickerProps } from './AsyncPicker';
import { ChoiceInput } from './ChoiceInput';
import { RecurrenceDays } from './RecurrenceDays';
import { RecurrenceEnd } from './RecurrenceEnd';
import { pickedKinds, startingRule, type PickedKind } from './startingRule';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
  },
  kind: { width: 260, maxWidth: '100%' },
  interval: { width: 150 },
}));

interface RecurrenceInputProps extends PickerProps<string> {
  /** When it begins, local; what is picked starts from its day. */
  start: string | undefined;
  /** What it means to pick none: it is only once, unless something else says how often. */
  emptyLabel?: string;
}

/** How something recurs: picked, or as a rule of RFC 5545; empty when it does not. */
export const RecurrenceInput = (props: RecurrenceInputProps) => {
  const { id, value, start, onChange } = props;
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const picked = value === undefined ? undefined : readRule(value);
  const [isTyped, setIsTyped] = useState(value !== undefined && !picked);
  const kind = isTyped ? 'rule' : picked?.kind;
  const pick = (next: string | undefined) => {
    setIsTyped(next === 'rule');
    if (!next) onChange(undefined);
    else if (next !== 'rule') {
      onChange(writeRule(startingRule(next as PickedKind, start, picked)));
    }
  };
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <div className={classes.kind}>
          <ChoiceInput
            {...props}
            help={undefined}
            error={isTyped ? undefined : props.error}
            value={kind}
            emptyLabel={props.emptyLabel ?? text.t('recurrence.kinds.once')}
            choices={[...pickedKinds, 'rule'].map(each => ({
              value: each,
              label: text.t(`recurrence.kinds.${each}`),
            }))}
            onChange={pick}
          />
        </div>
        {!isTyped && picked && (
          <>
            <IntervalInput
              id={`${id}-interval`}
              picked={picked}
              className={classes.interval}
              onChange={interval =>
                onChange(writeRule({ ...picked, interval }))
              }
            />
            <RecurrenceDays
              id={id}
              picked={picked}
              onChange={next => onChange(writeRule(next))}
            />
            <RecurrenceEnd
              id={id}
              picked={picked}
              onChange={next => onChange(writeRule(next))}
            />
          </>
        )}
      </div>
      {isTyped && <RuleText {...props} />}
      {value !== undefined && picked && (
        <Typography variant="body2" role="status">
          {ruleInWords(value, text, formats)}
        </Typography>
      )}
    </div>
  );
};

const RuleText = (props: RecurrenceInputProps) => {
  const { t } = useText();
  return (
    <TextField
      id={`${props.id}-text`}
      fullWidth
      label={t('recurrence.rule')}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      variant="outlined"
      size="small"
      value={props.value ?? ''}
      onChange={event => props.onChange(event.target.value || undefined)}
    />
  );
};

/** «Every 2 weeks»: the number, with its unit behind. */
const IntervalInput = (props: {
  id: string;
  className: string;
  picked: NonNullable<ReturnType<typeof readRule>>;
  onChange(interval: number): void;
}) => {
  const { interval, kind } = props.picked;
  const { t } = useText();
  const unit = kind.startsWith('monthly') ? 'monthly' : kind;
  return (
    <TextField
      id={props.id}
      className={props.className}
      type="number"
      label={t('recurrence.every')}
      variant="outlined"
      size="small"
      inputProps={{ min: 1, max: 99, step: 1 }}
      InputProps={{
        endAdornment: (
          <span aria-hidden style={{ whiteSpace: 'nowrap' }}>
            {t(`recurrence.units.${unit}`, { count: interval })}
          </span>
        ),
      }}
      value={interval}
      onChange={event => {
        const next = Number(event.target.value);
        props.onChange(Number.isInteger(next) && next > 0 ? next : 1);
      }}
    />
  );
};
