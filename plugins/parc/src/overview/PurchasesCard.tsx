import Skeleton from '@material-ui/lab/Skeleton';
import { useFormats, useText } from '../language';
import {
  Card,
  ErrorPanel,
  GroupTable,
  listLink,
  useCurrency,
  useToday,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { BarChartOf } from './BarChartOf';
import { lastYears, purchaseFilters } from './estate';
import { usePurchases } from './usePurchases';

const yearCount = 8;

/** What was bought per year. The chart shows the company's currency; the table shows all. */
export const PurchasesCard = () => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const currency = useCurrency();
  const purchases = usePurchases(lastYears(useToday(), yearCount));
  const years = purchases.value ?? [];
  return (
    <Card heading={t('overview.purchases')}>
      {purchases.error && (
        <ErrorPanel error={purchases.error} onRetry={purchases.reload} />
      )}
      {!purchases.value && !purchases.error && (
        <Skeleton variant="rect" height={280} />
      )}
      {purchases.value && (
        <>
          <BarChartOf
            isUpright
            bars={years.map(({ year, sums }) => ({
              label: String(year),
              value: Number(
                sums.find(sum => sum.currency === currency)?.amount ?? 0,
              ),
            }))}
            format={value => formats.shortMoney(value, currency)}
          />
          <GroupTable
            caption={t('overview.purchases')}
            heading={t('overview.year')}
            rows={[...years].reverse().map(({ year, count, sums }) => ({
              key: String(year),
              label: String(year),
              count,
              sums,
              to: listLink(paths.list('assets'), purchaseFilters(year)),
            }))}
          />
        </>
      )}
    </Card>
  );
};
