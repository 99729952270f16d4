import { useEffect, useMemo, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  workOrders,
  type ChecklistStep,
  type ParcClient,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, usePolling, type Loaded } from '../../loading';
import { useFollow } from '../../records';
import { byRoute } from './byRoute';
import { isPassing, keyOf, useOutbox, withPending } from './outbox';
import { askAgain } from './useMyOrders';
import type { WorkStore } from './outbox/WorkStore';

/** An order with all that is needed to work on it. */
export interface KnownWork {
  order: WorkOrder;
  items: readonly WorkOrderItem[];
  steps: readonly ChecklistStep[];
}

/** The same, with whether it is what was kept when there was a connection. */
export interface ShownWork extends KnownWork {
  isKept: boolean;
}

const pageSize = 200;
export const keptPrefix = 'order ';

/** An order to be worked on, as the reader sees it: with what they entered, sent or not, its assets by route. */
export function useWork(ref: string): Loaded<ShownWork> {
  const client = useApi(parcApiRef);
  const { outbox, state } = useOutbox();
  const loaded = useLoaded(`work ${ref}`, async () => {
    try {
      const known = await loadWork(client, ref);
      await keepWork(outbox.store, outbox.user, known);
      return { ...known, isKept: false };
    } catch (error) {
      if (!isPassing(error)) throw error;
      const name = `${keptPrefix}${ref}`;
      const kept = await outbox.store.kept<KnownWork>(outbox.user, name);
      if (!kept) throw error;
      return { ...kept, isKept: true };
    }
  });
  useFollow(workOrders, loaded.refresh);
  usePolling(loaded.refresh, loaded.value?.isKept ? askAgain : undefined);
  useRefreshOnAnswer(loaded.refresh);
  const value = useMemo(() => {
    if (!loaded.value) return undefined;
    const { order, items } = loaded.value;
    const shown = items.map(item => {
      const key = keyOf(outbox.user, order.id, item.asset.id);
      const answered = state.answered.get(key);
      const newest =
        answered && answered.version > item.version ? answered : item;
      return withPending(newest, outbox.pendingOf(order.id, item.asset.id));
    });
    return { ...loaded.value, items: byRoute(shown) };
  }, [loaded.value, outbox, state]);
  return { ...loaded, value };
}

/** What was sent changes the order, too. */
function useRefreshOnAnswer(refresh: () => void): void {
  const { state } = useOutbox();
  const count = state.works.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) refresh();
    before.current = count;
  }, [count, refresh]);
}

/** Reads an order, all of its assets and its steps. */
export async function loadWork(
  client: ParcClient,
  ref: string,
): Promise<KnownWork> {
  const [order, { steps }] = await Promise.all([
    client.workOrders.get(ref),
    client.workOrders.checklist(ref),
  ]);
  const items: WorkOrderItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.workOrders.items(order.id, {
      limit: pageSize,
      cursor,
    });
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return { order, items, steps };
}

export function keepWork(
  store: WorkStore,
  user: string,
  known: KnownWork,
): Promise<void> {
  return store.keep(user, `${keptPrefix}${known.order.ref}`, known);
}
