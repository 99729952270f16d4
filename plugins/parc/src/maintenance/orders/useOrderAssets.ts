import { useApi } from '@backstage/core-plugin-api';
import type {
  WorkOrder,
  WorkOrderChecklist,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

const pageSize = 100;

/** The assets of an order, and the steps that it asks for. */
export function useOrderAssets(order: WorkOrder): {
  items: CursorPages<WorkOrderItem>;
  checklist: Loaded<WorkOrderChecklist>;
} {
  const client = useApi(parcApiRef).workOrders;
  // What one of them comes to changes the order's count or version, and with it this key; a draft does not.
  const key = `items of ${order.id} ${order.version} ${order.openCount}`;
  return {
    items: useCursorPages(key, cursor =>
      client.items(order.id, { limit: pageSize, cursor }),
    ),
    checklist: useLoaded(`checklist of ${order.id}`, () =>
      client.checklist(order.id),
    ),
  };
}
