import { makeStyles } from '@material-ui/core/styles';
import type { ForecastAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  EntityLink,
  PlainTable,
  ReferenceLink,
  StackedBars,
  type PlainColumn,
} from '../../records';
import type { ForecastSeries } from './forecastSeries';

const useStyles = makeStyles(theme => ({
  tables: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
    marginTop: theme.spacing(2),
  },
}));

interface SpendProps {
  forecast: ForecastSeries;
  by: string;
  isWithRenewals: boolean;
}

/** One row of a table of spend. */
interface SpendRow {
  key: string;
  label: JSX.Element | string;
  due: string;
  ifRenewed: string;
}

/** What falls due in one currency: as bars, by group, and by month. */
export const CurrencySpend = (props: SpendProps) => {
  const { forecast, by } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { currency, series, points, groups, total } = forecast;
  const rowOf = (
    key: string,
    label: SpendRow['label'],
    { due, ifRenewed }: { due: string; ifRenewed: string },
  ): SpendRow => ({ key, label, due, ifRenewed });
  return (
    <Card heading={t('spend.heading', { currency })}>
      <StackedBars
        series={series.map(({ key, group }) => ({
          key,
          label: group ? groupText(group, t('spend.without')) : t('spend.rest'),
        }))}
        points={points.map(({ month, values }) => ({
          label: formats.shortMonth(month),
          values,
        }))}
        format={amount => formats.shortMoney(amount, currency)}
      />
      <div className={classes.tables}>
        <SpendTable
          {...props}
          heading={t(`fields.licence.${by}`)}
          rows={[
            ...groups.map(group =>
              rowOf(
                group.value ?? '',
                <GroupName by={by} group={group} />,
                group,
              ),
            ),
            rowOf('total', <strong>{t('spend.total')}</strong>, total),
          ]}
        />
        <SpendTable
          {...props}
          heading={t('spend.month')}
          rows={points.map(({ month }, index) =>
            rowOf(month, formats.month(month), total.byMonth[index]),
          )}
        />
      </div>
    </Card>
  );
};

const SpendTable = (
  props: SpendProps & { heading: string; rows: readonly SpendRow[] },
) => {
  const { forecast, heading, rows, isWithRenewals } = props;
  const { t } = useText();
  const formats = useFormats();
  const { currency } = forecast;
  const money = (amount: string) =>
    Number(amount) === 0 ? '–' : formats.money({ amount, currency });
  const columns: PlainColumn<SpendRow>[] = [
    { key: 'label', heading, cell: ({ label }) => label },
    {
      key: 'due',
      heading: t('spend.due'),
      isNumeric: true,
      cell: ({ due }) => money(due),
    },
  ];
  const renewals: PlainColumn<SpendRow> = {
    key: 'ifRenewed',
    heading: t('spend.ifRenewed'),
    isNumeric: true,
    cell: ({ ifRenewed }) => money(ifRenewed),
  };
  return (
    <PlainTable
      caption={t('spend.table', { by: heading, currency })}
      columns={isWithRenewals ? [...columns, renewals] : columns}
      rows={rows}
      keyOf={({ key }) => key}
    />
  );
};

type ForecastGroup = ForecastAnswer['groups'][number];

const GroupName = ({ by, group }: { by: string; group: ForecastGroup }) => {
  const { t } = useText();
  const { value, name } = group;
  if (value === undefined) return <em>{t('spend.without')}</em>;
  if (by === 'owner') return <EntityLink entityRef={value} />;
  if (by === 'supplier') {
    return (
      <ReferenceLink
        to="suppliers"
        reference={{ id: value, ref: value, name: name ?? value }}
      />
    );
  }
  return <>{value}</>;
};

/** In the legend of a chart, which is plain words. */
function groupText({ name, value }: ForecastGroup, without: string): string {
  return name ?? value?.replace(/^(user|group):default\//, '') ?? without;
}
