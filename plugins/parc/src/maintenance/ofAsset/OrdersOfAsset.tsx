import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  maintenancePlans,
  workOrders,
  type Asset,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EntityLink,
  ErrorPanel,
  PlainTable,
  ReferenceLink,
  RefLink,
  textColumn,
  type PlainColumn,
} from '../../records';
import { ItemState } from '../orders';
import { useOrdersOfAsset } from './useOrdersOfAsset';

/** The orders of an asset, the latest first: how it stands in each, and whether it was done in time. */
export const OrdersOfAsset = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const columns = useColumns();
  const pages = useOrdersOfAsset(asset);
  if (pages.error)
    return <ErrorPanel error={pages.error} onRetry={pages.reload} />;
  if (!pages.items) return null;
  if (pages.items.length === 0)
    return (
      <Typography variant="body2" style={{ marginTop: 16 }}>
        {t('entity.none.orders')}
      </Typography>
    );
  return (
    <div style={{ marginTop: 16 }}>
      <PlainTable
        caption={t('entity.orders')}
        columns={columns}
        rows={pages.items}
        keyOf={({ order }) => order.id}
        isBusy={pages.isLoading}
      />
      {pages.loadMore && (
        <Button
          color="primary"
          disabled={pages.isLoading}
          onClick={pages.loadMore}
        >
          {t('dues.more')}
        </Button>
      )}
    </div>
  );
};

function useColumns(): PlainColumn<WorkOrderItem>[] {
  const text = useText();
  const formats = useFormats();
  return [
    {
      key: 'order',
      heading: text.noun(workOrders, 'one'),
      cell: ({ order }) => (
        <RefLink plural={workOrders.plural} refText={order.ref} />
      ),
    },
    {
      key: 'plan',
      heading: text.noun(maintenancePlans, 'one'),
      cell: ({ plan }) =>
        plan ? (
          <ReferenceLink
            to={maintenancePlans.plural}
            reference={{ ...plan, name: plan.name ?? plan.ref }}
          />
        ) : (
          '–'
        ),
      isEmpty: ({ plan }) => !plan,
    },
    {
      key: 'state',
      heading: text.t('dues.state'),
      cell: item => <ItemState item={item} />,
    },
    textColumn(
      'closedOn',
      text.t('entity.closedOn'),
      ({ closedOn }) => closedOn && formats.date(closedOn),
    ),
    {
      key: 'closedBy',
      heading: text.t('entity.closedBy'),
      cell: ({ closedBy }) =>
        closedBy ? <EntityLink entityRef={closedBy} /> : '–',
      isEmpty: ({ closedBy }) => !closedBy,
    },
  ];
}
