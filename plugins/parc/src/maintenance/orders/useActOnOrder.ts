import { useApi } from '@backstage/core-plugin-api';
import type {
  Warning,
  WorkOrder,
  WorkOrderAnyVerb,
  WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';

/** Does a verb to a work order as it was when the dialog was opened; what the API warned of is handed on. */
export function useActOnOrder(
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  onDone: (warnings?: Warning[]) => void,
): Action<[WorkOrderVerbBody], void> {
  const client = useApi(parcApiRef).workOrders;
  return useAction(async body => {
    const { warnings } = await client.act(order.id, verb, body, order.version);
    onDone(warnings);
  });
}
