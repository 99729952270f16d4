import Skeleton from '@material-ui/lab/Skeleton';
import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import type { Loaded } from '../loading';
import { ErrorPanel, GroupTable, type Group } from '../records';

/** Assets by what they are, with what they cost; where a list can show the same, each number leads to it. */
export const CategoryTotals = (props: {
  groups: Loaded<Group[]>;
  linkOf?: (category: string | undefined) => string;
}) => {
  const { groups, linkOf } = props;
  const text = useText();
  if (groups.error)
    return <ErrorPanel error={groups.error} onRetry={groups.reload} />;
  if (!groups.value) return <Skeleton variant="rect" height={120} />;
  return (
    <GroupTable
      caption={text.t('locations.byCategory')}
      heading={text.field(assets, 'category')}
      rows={groups.value.map(group => ({
        key: group.value ?? '',
        label: text.name(group) ?? text.t('filters.none'),
        count: group.count,
        sums: group.sums,
        to: linkOf?.(group.value),
      }))}
    />
  );
};
