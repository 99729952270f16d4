import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../api';
import { useAction, type Action } from '../loading';

/** Answers the retirement brake; `onDone` learns how many assets were retired. */
export function useRetireVanished(
  onDone: (retired: number) => void,
): Action<[], void> {
  const client = useApi(parcApiRef);
  return useAction(async () => onDone((await client.retireVanished()).retired));
}
