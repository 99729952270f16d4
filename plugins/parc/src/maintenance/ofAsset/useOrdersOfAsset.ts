import { useApi } from '@backstage/core-plugin-api';
import type { Asset, WorkOrderItem } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useCursorPages, type CursorPages } from '../../records';

/** So many at a time: the last ones are what is asked for. */
const pageSize = 5;

/** The orders of an asset, the latest first, and how it stands in each. */
export function useOrdersOfAsset(asset: Asset): CursorPages<WorkOrderItem> {
  const client = useApi(parcApiRef).workOrders;
  return useCursorPages(`work orders of ${asset.id}`, cursor =>
    client.ofAsset(asset.id, { limit: pageSize, cursor }),
  );
}
