import { useApi } from '@backstage/core-plugin-api';
import type { Erasure } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, useLoaded, type Action, type Loaded } from '../loading';

/** What an erasure would change, and the erasure itself. */
export function useErasure(
  person: string,
  onDone: () => void,
): { preview: Loaded<Erasure>; erasing: Action<[reason: string], void> } {
  const client = useApi(parcApiRef);
  const preview = useLoaded(`erasure ${person}`, () =>
    client.erasePerson({ person, reason: '-', dryRun: true }),
  );
  const erasing = useAction(async (reason: string) => {
    await client.erasePerson({ person, reason });
    onDone();
  });
  return { preview, erasing };
}
