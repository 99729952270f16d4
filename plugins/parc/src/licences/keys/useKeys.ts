import { useApi } from '@backstage/core-plugin-api';
import type {
  KeyInput,
  Licence,
  LicenceKey,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** The keys of a licence by their labels. */
export function useKeys(licence: Licence): Loaded<LicenceKey[]> {
  const client = useApi(parcApiRef).licences;
  return useLoaded(
    `keys ${licence.id}`,
    async () => (await client.keys(licence.id)).items,
  );
}

export function useAddKey(
  licence: Licence,
  onDone: () => void,
): Action<[KeyInput], void> {
  const client = useApi(parcApiRef).licences;
  return useAction(async key => {
    await client.addKey(licence.id, key);
    onDone();
  });
}

/** The answer goes to whoever asked and is kept nowhere else: neither in a cache nor in the page's address. */
export function useRevealKey(
  licence: Licence,
  key: LicenceKey,
): Action<[reason: string], string> {
  const client = useApi(parcApiRef).licences;
  return useAction(
    async reason => (await client.revealKey(licence.id, key.id, reason)).key,
  );
}

export function useRemoveKey(
  licence: Licence,
  key: LicenceKey,
  onDone: () => void,
): Action<[], void> {
  const client = useApi(parcApiRef).licences;
  return useAction(async () => {
    await client.removeKey(licence.id, key.id);
    onDone();
  });
}
