import { useApi } from '@backstage/core-plugin-api';
import type {
  OwnTask,
  WaitingChangesAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, useShared, type Loaded } from '../../loading';

/** What waits for the reader's decision; the count above the pages and the list on theirs are one request. */
export function useWaiting(): Loaded<WaitingChangesAnswer> {
  const client = useApi(parcApiRef).changes;
  return useShared(client, 'waiting', () => client.waiting());
}

/** What the reader and their groups still have to do. */
export function useOwnTasks(): Loaded<{ items: OwnTask[] }> {
  const client = useApi(parcApiRef).changes;
  return useLoaded('own tasks', () => client.ownTasks());
}
