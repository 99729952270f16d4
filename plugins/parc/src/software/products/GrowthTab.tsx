import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  AnyRecord,
  ProductGrowth,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ChoiceFilter,
  ErrorPanel,
  LineChartOf,
  numberColumn,
  PlainTable,
  textColumn,
  useSearchFilters,
} from '../../records';
import { monthName } from './monthName';
import { useGrowth } from './useProductParts';

type Month = ProductGrowth['items'][number];

const usualMonths = 12;
const monthChoices = ['24', '36'] as const;

/** On how many machines the product was at the end of each month. */
export const GrowthTab = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const formats = useFormats();
  const { get, set } = useSearchFilters();
  const asked = monthChoices.find(each => each === get('months'));
  const months = Number(asked ?? usualMonths);
  const { value, error, reload } = useGrowth(product, months);
  const named = (month: string) => monthName(formats.locale, month);
  return (
    <Card heading={t('productPage.growth')}>
      <ChoiceFilter
        id="growth-months"
        label={t('productPage.period')}
        values={monthChoices}
        labelOf={count => t('productPage.months', { count })}
        anyLabel={t('productPage.months', { count: usualMonths })}
        value={asked}
        onChange={next => set({ months: next })}
      />
      <Typography variant="body2" style={{ margin: '12px 0' }}>
        {t('productPage.growthHint')}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={260} />}
      {value && (
        <>
          <LineChartOf
            lines={[{ key: 'machines', label: t('productPage.machines') }]}
            points={value.map(({ month, machines }) => ({
              label: named(month),
              values: { machines },
            }))}
            format={formats.number}
          />
          <PlainTable
            caption={t('productPage.growth')}
            columns={[
              textColumn<Month>('month', t('productPage.month'), ({ month }) =>
                named(month),
              ),
              numberColumn<Month>(
                'machines',
                t('productPage.machines'),
                ({ machines }) => formats.number(machines),
              ),
            ]}
            rows={[...value].reverse()}
            keyOf={({ month }) => month}
          />
        </>
      )}
    </Card>
  );
};
