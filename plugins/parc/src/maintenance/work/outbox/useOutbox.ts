import { useSyncExternalStore } from 'react';
import type { Outbox, OutboxState } from './Outbox';
import { useOutboxContext } from './OutboxProvider';

/** The reader's outbox and what is in it now. */
export function useOutbox(): { outbox: Outbox; state: OutboxState } {
  const outbox = useOutboxContext();
  const state = useSyncExternalStore(outbox.subscribe, outbox.getState);
  return { outbox, state };
}
