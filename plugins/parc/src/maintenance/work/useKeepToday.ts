import { useEffect } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { WorkOrder } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useOutbox } from './outbox';
import { keepWork, keptPrefix, loadWork, type KnownWork } from './useWork';

/** More than are done in a day; a telephone has not room for all. */
const mostKept = 20;

/** Keeps what is to be done today on this device, so that it can be done without a connection; what is over goes. */
export function useKeepToday(
  today: readonly WorkOrder[] | undefined,
  all: readonly WorkOrder[],
): void {
  const client = useApi(parcApiRef);
  const { outbox } = useOutbox();
  const wanted = today
    ?.slice(0, mostKept)
    .map(({ ref, version, openCount }) => `${ref} ${version} ${openCount}`)
    .join();
  useEffect(() => {
    if (!today) return undefined;
    let isGone = false;
    const keepAll = async () => {
      const { store, user } = outbox;
      const kept = await store.keptAll<KnownWork>(user, keptPrefix);
      const refs = all.map(({ ref }) => ref);
      await store.forget(
        user,
        kept
          .filter(({ order }) => !refs.includes(order.ref))
          .map(({ order }) => `${keptPrefix}${order.ref}`),
      );
      for (const order of today.slice(0, mostKept)) {
        if (isGone) return;
        const isKnown = kept.some(
          each =>
            each.order.id === order.id &&
            each.order.version === order.version &&
            each.order.openCount === order.openCount,
        );
        if (!isKnown)
          await keepWork(store, user, await loadWork(client, order.ref));
      }
    };
    // What cannot be kept now is kept the next time; the page does not depend on it.
    keepAll().catch(() => {});
    return () => {
      isGone = true;
    };
    // The orders are new objects at each answer; what they come to is in `wanted`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, outbox, wanted]);
}
