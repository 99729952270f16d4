import Button from '@material-ui/core/Button';
import {
  workOrders,
  type ChecklistStep,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EntityLink,
  ErrorPanel,
  PlainTable,
  RecordSkeleton,
  ReferenceLink,
  RefLink,
  type PlainColumn,
} from '../../records';
import { UpdateList } from '../updates/UpdateList';
import { AnswerList } from './AnswerList';
import { ItemState } from './ItemState';
import { useOrderAssets } from './useOrderAssets';

/** The assets of an order: how each stands, and what was found. */
export const OrderAssets = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  const { items, checklist } = useOrderAssets(order);
  const columns = useColumns(order, checklist.value?.steps ?? []);
  const error = items.error ?? checklist.error;
  if (error) return <ErrorPanel error={error} onRetry={items.reload} />;
  if (!items.items) return <RecordSkeleton />;
  return (
    <>
      <PlainTable
        caption={t('orders.tab.assets')}
        columns={columns}
        rows={items.items}
        keyOf={({ asset }) => asset.id}
        isGone={({ state }) => state === 'left'}
        isBusy={items.isLoading}
      />
      {items.loadMore && (
        <Button onClick={items.loadMore} disabled={items.isLoading}>
          {t('orders.moreAssets')}
        </Button>
      )}
    </>
  );
};

function useColumns(
  order: WorkOrder,
  steps: readonly ChecklistStep[],
): PlainColumn<WorkOrderItem>[] {
  const text = useText();
  const formats = useFormats();
  const heading = (name: string) => text.field(workOrders, name);
  return [
    {
      key: 'asset',
      heading: heading('assets'),
      cell: ({ asset }) => (
        <>
          <RefLink plural="assets" refText={asset.ref} />
          {asset.name && <div>{asset.name}</div>}
        </>
      ),
    },
    {
      key: 'location',
      heading: heading('location'),
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
      key: 'state',
      heading: heading('status'),
      cell: item => <ItemState item={item} />,
    },
    {
      key: 'closedOn',
      heading: heading('closedOn'),
      cell: ({ closedOn, closedBy }) => (
        <>
          {closedOn ? formats.date(closedOn) : '–'}
          {closedBy && (
            <div>
              <EntityLink entityRef={closedBy} isPlain />
            </div>
          )}
        </>
      ),
      isEmpty: ({ closedOn }) => !closedOn,
    },
    {
      key: 'found',
      heading: text.t('orders.found'),
      cell: item => (
        <>
          {item.updates && <UpdateList updates={item.updates} />}
          <AnswerList order={order} item={item} steps={steps} />
        </>
      ),
      isEmpty: item =>
        Object.keys(item.answers).length === 0 &&
        !item.updates &&
        !item.notes &&
        !item.reason,
    },
    {
      key: 'followUp',
      heading: text.t('orders.followUp'),
      cell: ({ followUp }) =>
        followUp ? (
          <RefLink plural="work-orders" refText={followUp.ref} />
        ) : (
          '–'
        ),
      isEmpty: ({ followUp }) => !followUp,
    },
  ];
}
