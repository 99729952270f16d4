import type { Instruments } from '../records';
import type { Reconciliation } from './createReconciliation';
import type { InventoryParsers } from './InventoryParsers';
import type { QueueBell } from './QueueBell';

/** Has this backend work the queue off. Returns what ends it, after the messages at hand. */
export function startWorking(
  count: number,
  reconciliation: Reconciliation,
  parsers: InventoryParsers,
  bell: QueueBell,
  instruments: Instruments,
): () => Promise<void> {
  const workers = Array.from({ length: count }, () =>
    reconciliation.worker({ instruments }),
  );
  const stopListening = bell.onRing(() => workers.forEach(each => each.wake()));
  workers.forEach(each => each.start());
  return async () => {
    stopListening();
    await Promise.all(workers.map(each => each.stop()));
    await parsers.close();
  };
}
