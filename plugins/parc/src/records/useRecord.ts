import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  Noun,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

/** One record by its reference or id; nothing is loaded without one. */
export function useRecord(
  noun: Noun,
  ref: string | undefined,
): Loaded<AnyRecord & { warnings?: Warning[] }> {
  const client = useApi(parcApiRef).noun(noun);
  return useLoaded(ref && `${noun.plural} ${ref}`, () => client.get(ref!));
}
