import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { Money } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { parseAmount } from '../formValues';
import { useCurrency } from '../useCurrency';
import type { PickerProps } from './AsyncPicker';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
  amount: { flexGrow: 1 },
  currency: { width: 88, flexShrink: 0 },
}));

/** An amount as the reader writes numbers, and an ISO 4217 code. */
export const MoneyInput = (props: PickerProps<Money>) => {
  const { value, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const { locale } = useFormats();
  const usual = useCurrency();
  const currency = value?.currency ?? usual;
  const [typed, setTyped] = useState(() => amountText(value?.amount, locale));
  const isOutdated = parseAmount(typed, locale) !== (value?.amount ?? '');
  return (
    <div className={classes.root}>
      <TextField
        id={props.id}
        className={classes.amount}
        label={props.label}
        required={props.required}
        disabled={props.disabled}
        error={Boolean(props.error)}
        helperText={props.error ?? props.help}
        variant="outlined"
        size="small"
        inputProps={{ inputMode: 'decimal' }}
        value={isOutdated ? amountText(value?.amount, locale) : typed}
        onChange={event => {
          setTyped(event.target.value);
          const amount = parseAmount(event.target.value, locale);
          onChange(amount ? { amount, currency } : undefined);
        }}
      />
      <TextField
        id={`${props.id}-currency`}
        className={classes.currency}
        disabled={props.disabled}
        variant="outlined"
        size="small"
        label={t('form.currency')}
        inputProps={{ maxLength: 3 }}
        value={currency}
        onChange={event =>
          onChange({
            amount: value?.amount ?? '',
            currency: event.target.value.toLocaleUpperCase('en-US'),
          })
        }
      />
    </div>
  );
};

/** `1234.50` as the reader would type it: `1234,50` in French. */
function amountText(amount: string | undefined, locale: string): string {
  const decimal = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find(part => part.type === 'decimal')?.value;
  return (amount ?? '').replace('.', decimal ?? '.');
}
