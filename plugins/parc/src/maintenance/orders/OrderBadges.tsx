import {
  isOpenWorkOrder,
  workOrders,
  type WorkOrder,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { FieldValue, StateChip, useToday } from '../../records';

/** What is seen at first sight: where it stands, what it waits for, and whether it is late. */
export const OrderBadges = ({ order }: { order: WorkOrder }) => {
  const text = useText();
  return (
    <>
      <FieldValue noun={workOrders} field="status" value={order.status} />
      {order.status === 'waiting' && order.waitingFor && (
        <StateChip colour="orange">
          {text.field(workOrders, 'waitingFor')}
          {text.t('list.colon')}{' '}
          {text.choice(workOrders, 'waitingFor', order.waitingFor)}
        </StateChip>
      )}
      {order.priority === 'high' && (
        <StateChip colour="red" icon="ReportProblem">
          {text.t('orders.urgent')}
        </StateChip>
      )}
      <LateBadge order={order} />
      {order.deletedAt && (
        <StateChip colour="red" icon="Delete">
          {text.t('asset.deleted')}
        </StateChip>
      )}
    </>
  );
};

/** Late once its window has closed; without a window, once its day is over. */
export const LateBadge = ({ order }: { order: WorkOrder }) => {
  const { t } = useText();
  const formats = useFormats();
  const today = useToday();
  const last = order.windowTo ?? order.plannedOn;
  const isOpen = isOpenWorkOrder(order.status as WorkOrderStatus);
  if (!isOpen || !last || last >= today) return null;
  return (
    <StateChip colour="red" icon="Schedule">
      {t('orders.late', { distance: formats.distance(last, today) })}
    </StateChip>
  );
};
