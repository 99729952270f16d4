import { useApi } from '@backstage/core-plugin-api';
import type {
  BulkAnswer,
  WorkOrderBulk,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../../api';

/** Sends one verb for many orders. */
export function useSendOrderBulk(): (
  request: WorkOrderBulk,
) => Promise<BulkAnswer> {
  const client = useApi(parcApiRef).workOrders;
  return request => client.bulk(request);
}
