import Button from '@material-ui/core/Button';
import EventAvailable from '@material-ui/icons/EventAvailable';
import {
  dueStateLooks,
  maintenancePlans,
  workOrders,
  type MaintenanceDueEntry,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  EntityLink,
  ErrorPanel,
  PlainTable,
  RecordSkeleton,
  ReferenceLink,
  RefLink,
  StateChip,
  type PlainColumn,
} from '../../records';
import { useDues, type DuesWanted } from './useDues';

/** When each asset is due, the next first, with the order that is open for it. */
export const DueList = ({ of: wanted }: { of: DuesWanted }) => {
  const { t } = useText();
  const dues = useDues(wanted);
  const columns = useDueColumns().filter(
    ({ key }) =>
      !(wanted.plan && key === 'plan') &&
      !(wanted.asset && ofAsset.includes(key)),
  );
  if (dues.error)
    return <ErrorPanel error={dues.error} onRetry={dues.reload} />;
  if (!dues.items) return <RecordSkeleton />;
  if (dues.items.length === 0) {
    return (
      <EmptyState
        icon={<EventAvailable fontSize="inherit" />}
        title={t('dues.nothing')}
        hint={t('dues.nothingHint')}
      />
    );
  }
  return (
    <>
      <PlainTable
        caption={t('dues.title')}
        columns={columns}
        rows={dues.items}
        keyOf={({ plan, asset }) => `${plan.id} ${asset.id}`}
        isBusy={dues.isLoading}
      />
      {dues.loadMore && (
        <Button
          color="primary"
          disabled={dues.isLoading}
          onClick={dues.loadMore}
        >
          {t('dues.more')}
        </Button>
      )}
    </>
  );
};

/** What need not be said where there is one asset. */
const ofAsset: readonly string[] = ['asset', 'location', 'owner'];

function useDueColumns(): PlainColumn<MaintenanceDueEntry>[] {
  const text = useText();
  const formats = useFormats();
  return [
    {
      key: 'asset',
      heading: text.t('dues.asset'),
      cell: ({ asset }) => <ReferenceLink to="assets" reference={asset} />,
    },
    {
      key: 'plan',
      heading: text.noun(maintenancePlans, 'one'),
      cell: ({ plan }) => (
        <ReferenceLink to={maintenancePlans.plural} reference={plan} />
      ),
    },
    {
      key: 'state',
      heading: text.t('dues.state'),
      cell: due => <DueStateChip due={due} />,
    },
    {
      key: 'target',
      heading: text.t('dues.target'),
      cell: ({ target, because }) =>
        target
          ? formats.date(target)
          : text.t(because === 'counter' ? 'dues.byCounter' : 'dues.none'),
    },
    {
      key: 'window',
      heading: text.t('dues.windowHeading'),
      cell: ({ from, to }) => (from && to ? formats.days(from, to) : '–'),
      isEmpty: ({ from, to }) => !from || !to,
    },
    {
      key: 'location',
      heading: text.t('dues.location'),
      cell: ({ location }) =>
        location ? <ReferenceLink to="locations" reference={location} /> : '–',
      isEmpty: ({ location }) => !location,
    },
    {
      key: 'owner',
      heading: text.t('dues.owner'),
      cell: ({ owner }) => (owner ? <EntityLink entityRef={owner} /> : '–'),
      isEmpty: ({ owner }) => !owner,
    },
    {
      key: 'order',
      heading: text.t('dues.order'),
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

/** Where it stands, and by how much it is too late. */
const DueStateChip = ({ due }: { due: MaintenanceDueEntry }) => {
  const { t } = useText();
  const formats = useFormats();
  const { state, overdueDays } = due;
  return (
    <StateChip {...dueStateLooks[state]}>
      {overdueDays === undefined
        ? t(`dues.states.${state}`)
        : t('dues.overdueBy', {
            count: overdueDays,
            total: formats.number(overdueDays),
          })}
    </StateChip>
  );
};
