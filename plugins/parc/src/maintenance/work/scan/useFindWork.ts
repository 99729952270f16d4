import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { ParcClient } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../../api';
import { readApiError } from '../../../records';
import { isPassing, useOutbox } from '../outbox';
import { keptPrefix, type KnownWork } from '../useWork';
import { readLabel } from './readLabel';

/** An asset that a label names, and the order in which something is to be done with it. */
export interface FoundWork {
  asset?: string;
  order?: string;
}

/** Finds by a label what is to be done: in an order first, then in those that are kept here, then in all. */
export function useFindWork(
  orderRef: string | undefined,
): (code: string) => Promise<FoundWork> {
  const client = useApi(parcApiRef);
  const { outbox } = useOutbox();
  return useCallback(
    async code => {
      const label = readLabel(code);
      const kept = await outbox.store.keptAll<KnownWork>(
        outbox.user,
        keptPrefix,
      );
      const here = findKept(kept, label, orderRef);
      if (here) return here;
      try {
        return await findAsked(client, label);
      } catch (error) {
        if (isPassing(error)) return {};
        throw error;
      }
    },
    [client, outbox, orderRef],
  );
}

function findKept(
  kept: readonly KnownWork[],
  label: string,
  orderRef: string | undefined,
): FoundWork | undefined {
  const wanted = label.toLowerCase();
  const [found] = kept
    .flatMap(({ order, items }) =>
      items
        .filter(({ asset }) => asset.ref.toLowerCase() === wanted)
        .map(item => ({ item, order: order.ref, asset: item.asset.ref })),
    )
    .sort((a, b) => rank(a.order, a.item.state) - rank(b.order, b.item.state));
  return found && { order: found.order, asset: found.asset };

  /** The order at hand before others, and what is open before what has ended. */
  function rank(order: string, state: string): number {
    return (order === orderRef ? 0 : 2) + (state === 'open' ? 0 : 1);
  }
}

/** By the tag; else, as a serial number is no address, by what quick find makes of it. */
async function findAsked(
  client: ParcClient,
  label: string,
): Promise<FoundWork> {
  try {
    const { tag } = await client.assets.get(label);
    return await withOrder(client, tag);
  } catch (error) {
    if (readApiError(error as Error).status !== 404) throw error;
  }
  const { items } = await client.quickFind(label);
  return items.length === 1 ? withOrder(client, items[0].tag) : {};
}

async function withOrder(
  client: ParcClient,
  asset: string,
): Promise<FoundWork> {
  const { items } = await client.workOrders.ofAsset(asset, {
    state: 'open',
    limit: 1,
  });
  return { asset, order: items[0]?.order.ref };
}
