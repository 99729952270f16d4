import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Euro from '@material-ui/icons/EuroSymbol';
import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import type { ForecastAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { CurrencySpend } from './CurrencySpend';
import { forecastSeries } from './forecastSeries';
import { useForecast } from './useForecast';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  stack: { display: 'grid', gap: theme.spacing(3) },
}));

const usual = { months: '12', by: 'costCentre' };

/** `/parc/licences/spend`: what falls due in the coming months. */
export const SpendPage = () => {
  const { t } = useText();
  const { get } = useSearchFilters();
  const by = get('by') ?? usual.by;
  const { value, error, reload } = useForecast(
    get('months') ?? usual.months,
    by,
  );
  return (
    <>
      <PageTitle title={t('spend.title')} />
      <Filters />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && (
        <Forecast answer={value} by={by} isWithRenewals={get('sure') !== '1'} />
      )}
    </>
  );
};

const Filters = () => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  return (
    <div className={classes.filters}>
      <ChoiceFilter
        id="spend-months"
        label={t('renewals.ahead')}
        values={['36']}
        labelOf={months => t('renewals.months', { months })}
        anyLabel={t('renewals.months', { months: usual.months })}
        value={get('months')}
        onChange={months => set({ months })}
      />
      <ChoiceFilter
        id="spend-by"
        label={t('spend.by')}
        values={['supplier', 'owner']}
        labelOf={by => t(`fields.licence.${by}`)}
        anyLabel={t(`fields.licence.${usual.by}`)}
        value={get('by')}
        onChange={by => set({ by })}
      />
      <FormControlLabel
        label={t('spend.withRenewals')}
        control={
          <Switch
            size="small"
            color="primary"
            checked={get('sure') !== '1'}
            onChange={(_, isOn) => set({ sure: isOn ? undefined : '1' })}
          />
        }
      />
    </div>
  );
};

const Forecast = (props: {
  answer: ForecastAnswer;
  by: string;
  isWithRenewals: boolean;
}) => {
  const { answer, by, isWithRenewals } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const all = forecastSeries(answer, isWithRenewals);
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<Euro fontSize="inherit" />}
        title={t('spend.none')}
        hint={t('spend.noneHint')}
      />
    );
  }
  return (
    <div className={classes.stack}>
      {answer.withoutCost > 0 && (
        <Alert severity="info">
          {t('spend.withoutCost', {
            count: answer.withoutCost,
            total: formats.number(answer.withoutCost),
          })}
        </Alert>
      )}
      {all.map(one => (
        <CurrencySpend
          key={one.currency}
          forecast={one}
          by={by}
          isWithRenewals={isWithRenewals}
        />
      ))}
    </div>
  );
};
