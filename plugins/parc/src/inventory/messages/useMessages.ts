import { useApi } from '@backstage/core-plugin-api';
import type {
  CursorPage,
  InventoryMessage,
  InventoryMessageDetails,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import {
  useAction,
  useLoaded,
  usePolling,
  type Action,
  type Loaded,
} from '../../loading';
import { useSearchFilters } from '../../records';

const intervalMilliseconds = 5_000;

/** One page of what came in, by the filters of the address. The newest page follows what comes in. */
export function useMessages(): Loaded<CursorPage<InventoryMessage>> {
  const client = useApi(parcApiRef);
  const { get } = useSearchFilters();
  const params = {
    outcome: get('outcome'),
    state: get('state'),
    asset: get('asset'),
    agent: get('agent'),
    cursor: get('cursor'),
  };
  const loaded = useLoaded(`messages ${JSON.stringify(params)}`, () =>
    client.inventory.messages(params),
  );
  usePolling(loaded.refresh, params.cursor ? undefined : intervalMilliseconds);
  return loaded;
}

/** One inventory with its notes, and where its body is. */
export function useMessage(
  id: string,
): Loaded<InventoryMessageDetails & { bodyUrl: string }> {
  const client = useApi(parcApiRef).inventory;
  const loaded = useLoaded(`message ${id}`, async () => ({
    ...(await client.message(id)),
    bodyUrl: await client.bodyUrl(id),
  }));
  const isOpen =
    loaded.value && ['waiting', 'taken'].includes(loaded.value.state);
  usePolling(loaded.refresh, isOpen ? 2_000 : undefined);
  return loaded;
}

/** Works failed inventories off again; `onDone` learns how many. */
export function useReplay(
  onDone: (replayed: number) => void,
): Action<[which: { ids: string[] } | { failed: true }], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async which =>
    onDone((await client.replay(which)).replayed),
  );
}
