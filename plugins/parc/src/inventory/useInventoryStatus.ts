import { useApi } from '@backstage/core-plugin-api';
import type { InventoryStatus } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { usePolling, useShared, type Loaded } from '../loading';

const intervalMilliseconds = 15_000;

/** How the queue stands, kept up to date while somebody looks; asked once for all that show it. */
export function useInventoryStatus(): Loaded<InventoryStatus> {
  const client = useApi(parcApiRef);
  const status = useShared(client, 'inventory status', () =>
    client.inventory.status(),
  );
  usePolling(status.reload, intervalMilliseconds);
  return status;
}
