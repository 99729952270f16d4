import { useText } from '../language';
import {
  Card,
  ErrorPanel,
  GroupTable,
  listLink,
  totalOf,
  useToday,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { warrantyFilters, warrantyPeriods } from './estate';
import { useGroups } from './useGroups';

/** Warranties that end soon, of what is still in hand. */
export const WarrantyCard = () => {
  const { t } = useText();
  const paths = useParcPaths();
  const today = useToday();
  const month = useGroups(
    undefined,
    warrantyFilters(today, warrantyPeriods[0]),
  );
  const quarter = useGroups(
    undefined,
    warrantyFilters(today, warrantyPeriods[1]),
  );
  const year = useGroups(undefined, warrantyFilters(today, warrantyPeriods[2]));
  const periods = [month, quarter, year];
  const failed = periods.find(each => each.error);
  return (
    <Card heading={t('overview.warranties')}>
      {failed?.error && (
        <ErrorPanel error={failed.error} onRetry={failed.reload} />
      )}
      <GroupTable
        caption={t('overview.warranties')}
        heading={t('overview.within')}
        rows={warrantyPeriods.map((days, at) => ({
          key: String(days),
          label: t('overview.days', { count: days }),
          ...totalOf(periods[at].value ?? []),
          isLoading: !periods[at].value,
          to: listLink(paths.list('assets'), warrantyFilters(today, days), {
            sort: 'warrantyEnd',
          }),
        }))}
      />
    </Card>
  );
};
