import { DateTime } from 'luxon';
import { useApi } from '@backstage/core-plugin-api';
import {
  openWorkOrderStatuses,
  workOrders,
  type ParcClient,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, usePolling, type Loaded } from '../../loading';
import { useFollow, useToday, type MyRefs } from '../../records';
import { isPassing, useOutbox } from './outbox';

/** More than anybody does in a week; the rest is in the list of orders. */
const mostOrders = 200;
/** So far ahead, in days. */
const daysAhead = 7;
const keptName = 'mine';
/** What was kept is exchanged for what is, once there is a connection; in milliseconds. */
export const askAgain = 15_000;

/** Open orders, and whether they are those that were kept when there was a connection. */
export interface MyOrders {
  orders: readonly WorkOrder[];
  isKept: boolean;
}

/** What the reader and their groups have to do until a week from now. */
export function useMyOrders(refs: MyRefs | undefined): Loaded<MyOrders> {
  const client = useApi(parcApiRef);
  const { outbox } = useOutbox();
  const today = useToday();
  const loaded = useLoaded(refs && `my orders ${today}`, async () => {
    try {
      const orders = await load(client, refs!, today);
      await outbox.store.keep(outbox.user, keptName, { orders });
      return { orders, isKept: false };
    } catch (error) {
      if (!isPassing(error)) throw error;
      const kept = await outbox.store.kept<MyOrders>(outbox.user, keptName);
      if (!kept) throw error;
      return { orders: kept.orders, isKept: true };
    }
  });
  useFollow(workOrders, loaded.refresh);
  usePolling(loaded.refresh, loaded.value?.isKept ? askAgain : undefined);
  return loaded;
}

async function load(
  client: ParcClient,
  { ownership, groups }: MyRefs,
  today: string,
): Promise<WorkOrder[]> {
  const until = DateTime.fromISO(today).plus({ days: daysAhead }).toISODate()!;
  const query = {
    $all: [
      { status: { $in: openWorkOrderStatuses } },
      {
        $any: [
          { assignee: { $in: ownership } },
          ...(groups.length ? [{ team: { $in: groups } }] : []),
        ],
      },
      {
        $any: [
          { plannedOn: { $exists: false } },
          { plannedOn: { $lte: until } },
          { status: { $in: ['in-progress', 'waiting'] } },
        ],
      },
    ],
  };
  const { items } = await client.workOrders.list({
    query: JSON.stringify(query),
    limit: mostOrders,
    totalItems: 'exclude',
  });
  return items;
}
