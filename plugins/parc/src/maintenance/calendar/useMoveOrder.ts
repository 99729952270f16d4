import { useApi } from '@backstage/core-plugin-api';
import type { WorkOrder } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';

/** Plans an order, as it was read, for another day; no form is open to say why it was refused. */
export function useMoveOrder(
  onMoved: (order: WorkOrder) => void,
  onRefused: (error: Error) => void,
): Action<[order: WorkOrder, plannedOn: string], void> {
  const client = useApi(parcApiRef).workOrders;
  return useAction((order, plannedOn) =>
    client
      .act(order.id, 'plan', { plannedOn }, order.version)
      .then(onMoved, onRefused),
  );
}
