import { useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import {
  workOrders,
  type Warning,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AttachmentCards,
  Card,
  EmptyState,
  ErrorPanel,
  HistoryList,
  PageTabs,
  PageTitle,
  RecordSkeleton,
  useLiveRecord,
  useRecordPageStyles,
  WarningList,
} from '../../records';
import { OrderActions } from './OrderActions';
import { OrderAssets } from './OrderAssets';
import { OrderBadges } from './OrderBadges';
import { OrderOverview } from './OrderOverview';
import { useOrderAbilities } from './useOrderAbilities';

/** Everything about one work order, and what can be done with it now. */
export const OrderPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useLiveRecord(workOrders, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <KnownOrder order={value as unknown as WorkOrder} onReload={reload} />;
};

export interface OrderPartProps {
  order: WorkOrder;
  /** Has the page read it again, and says what a change warned of. */
  onChanged(warnings?: Warning[]): void;
}

const KnownOrder = (props: { order: WorkOrder; onReload(): void }) => {
  const { order, onReload } = props;
  const saved = useLocation().state as { warnings?: Warning[] } | null;
  const [warnings, setWarnings] = useState(saved?.warnings);
  const part: OrderPartProps = {
    order,
    onChanged: said => {
      setWarnings(said);
      onReload();
    },
  };
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
    { name: 'history', content: <OrderHistory order={order} /> },
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
  const { columns } = useRecordPageStyles();
  const { t } = useText();
  const { mayWork } = useOrderAbilities(order.id);
  if (order.deletedAt) return <EmptyState title={t('orders.deletedFiles')} />;
  return (
    <div className={columns}>
      <AttachmentCards
        noun={workOrders}
        recordId={order.id}
        mayChange={mayWork}
      />
    </div>
  );
};

const OrderHistory = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  return (
    <Card heading={t('record.history')}>
      <HistoryList noun={workOrders} id={order.id} version={order.version} />
    </Card>
  );
};
