import {
  isOpenWorkOrder,
  startWork,
  workOrderRefusalMessage,
  workOrderVerbsFrom,
  workOrderWorkPermission,
  type AnyRecord,
  type WorkOrder,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import {
  onlyOne,
  Refusal,
  type ChangeContext,
  type ChangeScopes,
  type Transaction,
} from '../../records';
import type { WorkOrderService } from './WorkOrderService';

/**
 * Finds, allows and locks an order on whose assets there is work: that begins it. Refuses one that has ended. `scopes`
 * are those of {@link workOrderWorkPermission}, asked before the transaction.
 */
export async function beginOrder(
  trx: Transaction,
  orders: WorkOrderService,
  context: ChangeContext,
  scopes: ChangeScopes,
  ref: string,
): Promise<AnyRecord> {
  const now = orders.moment(context.at).toUTC().toISO()!;
  const written = await orders.records.writer.change(
    { ...context, reason: undefined },
    [{ ref }],
    {
      action: 'start',
      permission: workOrderWorkPermission,
      scopes,
      decide: record => {
        const order = record as unknown as WorkOrder;
        const status = order.status as WorkOrderStatus;
        if (!isOpenWorkOrder(status)) return refuseEnded(status);
        const isBegun = status === 'in-progress' || status === 'waiting';
        return isBegun ? {} : startWork(order, now);
      },
    },
    trx,
  );
  return onlyOne(written);
}

function refuseEnded(status: WorkOrderStatus): Refusal {
  const allowed = workOrderVerbsFrom(status);
  const refused = 'wrong-status';
  return new Refusal(
    'conflict',
    workOrderRefusalMessage({ refused, status, allowed }),
    { code: refused, params: { status, allowed } },
  );
}
