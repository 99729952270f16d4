import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import DoneAll from '@material-ui/icons/DoneAll';
import {
  workOrders,
  type BehindMachine,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PlainTable,
  RecordSkeleton,
  RefLink,
  ReferenceLink,
  type PlainColumn,
} from '../../records';
import { AskedUpdates } from './AskedUpdates';
import { UpdateList } from './UpdateList';
import { useBehind } from './useBehind';

/** Which machines of a plan of software updates are behind now, and in what. */
export const BehindList = ({ plan }: { plan: MaintenancePlan }) => {
  const { t } = useText();
  const machines = useBehind(plan);
  const columns = useColumns();
  const { items, error, isLoading, loadMore } = machines;
  if (error) return <ErrorPanel error={error} onRetry={machines.reload} />;
  if (!items) return <RecordSkeleton />;
  return (
    <>
      <Typography variant="body2">{t('updates.hint')}</Typography>
      <AskedUpdates plan={plan} />
      {items.length === 0 && (
        <EmptyState
          icon={<DoneAll fontSize="inherit" />}
          title={t('updates.none')}
          hint={t('updates.noneHint')}
        />
      )}
      {items.length > 0 && (
        <PlainTable
          caption={t('updates.title')}
          columns={columns}
          rows={items}
          keyOf={({ asset }) => asset.id}
          isBusy={isLoading}
        />
      )}
      {loadMore && (
        <Button color="primary" disabled={isLoading} onClick={loadMore}>
          {t('updates.more')}
        </Button>
      )}
    </>
  );
};

function useColumns(): PlainColumn<BehindMachine>[] {
  const text = useText();
  const formats = useFormats();
  return [
    {
      key: 'asset',
      heading: text.t('updates.asset'),
      cell: ({ asset }) => (
        <>
          <RefLink plural="assets" refText={asset.ref} />
          {asset.name && <div>{asset.name}</div>}
        </>
      ),
    },
    {
      key: 'updates',
      heading: text.t('updates.behindIn'),
      cell: ({ updates }) => <UpdateList updates={updates} />,
    },
    {
      key: 'location',
      heading: text.t('updates.location'),
      cell: ({ location }) =>
        location ? (
          <ReferenceLink
            to="locations"
            reference={{ ...location, name: location.name ?? location.ref }}
          />
        ) : (
          '–'
        ),
      isEmpty: ({ location }) => !location,
    },
    {
      key: 'lastSeen',
      heading: text.t('updates.lastSeen'),
      cell: ({ lastSeen }) => (lastSeen ? formats.instant(lastSeen) : '–'),
      isEmpty: ({ lastSeen }) => !lastSeen,
    },
    {
      key: 'order',
      heading: text.t('updates.order'),
      cell: ({ order }) =>
        order ? (
          <RefLink plural={workOrders.plural} refText={order.ref} />
        ) : (
          '–'
        ),
      isEmpty: ({ order }) => !order,
    },
  ];
}
