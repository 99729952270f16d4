import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  Card,
  ErrorPanel,
  GroupTable,
  listLink,
  mergeGroups,
  useTotals,
} from '../records';
import { useParcPaths } from '../useParcPaths';

/** What kinds of assets are in a place and below it. */
export const AssetsByCategory = ({ location }: { location: string }) => {
  const text = useText();
  const paths = useParcPaths();
  const filters = { location: [location] };
  const totals = useTotals(
    assets,
    { filters, text: '', isDeleted: false },
    { measure: 'purchaseCost', by: 'category' },
  );
  return (
    <Card heading={text.t('locations.byCategory')}>
      {totals.error && (
        <ErrorPanel error={totals.error} onRetry={totals.reload} />
      )}
      <GroupTable
        caption={text.t('locations.byCategory')}
        heading={text.field(assets, 'category')}
        rows={mergeGroups(totals.value ?? []).map(group => ({
          key: group.value ?? '',
          label: text.name(group) ?? text.t('filters.none'),
          count: group.count,
          sums: group.sums,
          to: listLink(paths.list('assets'), {
            ...filters,
            category: [group.value ?? '-'],
          }),
        }))}
      />
    </Card>
  );
};
