import { useApi } from '@backstage/core-plugin-api';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, type Action } from '../loading';
import { useSeen } from './useSeen';

/** Deletes a record as it was read, with a reason or without. */
export function useRemove(
  noun: Noun,
  record: AnyRecord,
  onDone: () => void,
): Action<[reason: string], void> {
  const client = useApi(parcApiRef).noun(noun);
  const [seen] = useSeen(record);
  return useAction(async reason => {
    await client.remove(seen.id, seen.version, reason.trim() || undefined);
    onDone();
  });
}

/** Brings a deleted record back. */
export function useRestore(
  noun: Noun,
  record: AnyRecord,
  onDone: () => void,
  onRefused: (error: Error) => void,
): Action<[], void> {
  const client = useApi(parcApiRef).noun(noun);
  return useAction(() =>
    client.restore(record.id).then(() => onDone(), onRefused),
  );
}
