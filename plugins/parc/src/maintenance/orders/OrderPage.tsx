import {
  workOrders,
  type Warning,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  LiveRecord,
  PageTabs,
  PageTitle,
  RecordFiles,
  RecordHistory,
  useWarnings,
  WarningList,
} from '../../records';
import { OrderActions } from './OrderActions';
import { OrderAssets } from './OrderAssets';
import { OrderBadges } from './OrderBadges';
import { OrderOverview } from './OrderOverview';
import { useOrderAbilities } from './useOrderAbilities';

/** Everything about one work order, and what can be done with it now. */
export const OrderPage = () => (
  <LiveRecord<WorkOrder> noun={workOrders}>
    {(order, reload) => <KnownOrder order={order} onReload={reload} />}
  </LiveRecord>
);

export interface OrderPartProps {
  order: WorkOrder;
  /** Has the page read it again, and says what a change warned of. */
  onChanged(warnings?: Warning[]): void;
}

const KnownOrder = (props: { order: WorkOrder; onReload(): void }) => {
  const { order, onReload } = props;
  const { warnings, onChanged } = useWarnings(onReload);
  const part: OrderPartProps = { order, onChanged };
  return (
    <>
      <PageTitle
        title={`${order.number} · ${order.title}`}
        beside={<OrderBadges order={order} />}
      >
        <OrderActions {...part} />
      </PageTitle>
      <WarningList noun={workOrders} warnings={warnings} />
      <OrderTabs order={order} />
    </>
  );
};

const OrderTabs = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  const tabs = [
    { name: 'overview', content: <OrderOverview order={order} /> },
    { name: 'assets', content: <OrderAssets order={order} /> },
    { name: 'files', content: <OrderAttachments order={order} /> },
    {
      name: 'history',
      content: <RecordHistory noun={workOrders} record={order} />,
    },
  ];
  return (
    <PageTabs
      id="order"
      label={t('record.parts')}
      tabs={tabs.map(tab => ({ ...tab, label: t(`orders.tab.${tab.name}`) }))}
    />
  );
};

const OrderAttachments = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  const { mayWork } = useOrderAbilities(order.id);
  return (
    <RecordFiles
      noun={workOrders}
      record={order}
      mayChange={mayWork}
      deletedTitle={t('orders.deletedFiles')}
    />
  );
};
