import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  Noun,
  NounClient,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded, type Refreshable } from '../loading';
import { useFollow } from './useFollow';

type Shown = AnyRecord & { warnings?: Warning[] };

/** Names a deleted record in a page's address: there may be several with the same reference. */
const deletedParam = 'deleted';

/** The address of a deleted record's page. */
export function deletedLink(path: string, id: string): string {
  return `${path}?${deletedParam}=${encodeURIComponent(id)}`;
}

/** One record by its reference or id; nothing is loaded without one. */
export function useRecord(
  noun: Noun,
  ref: string | undefined,
): Refreshable<Shown> {
  const client = useApi(parcApiRef).noun(noun);
  const [search] = useSearchParams();
  const deletedId = search.get(deletedParam);
  return useLoaded(ref && `${noun.plural} ${ref} ${deletedId}`, () =>
    deletedId ? getDeleted(client, ref!, deletedId) : client.get(ref!),
  );
}

/** The same, following what others change: for pages that show it, not for forms. */
export function useLiveRecord(noun: Noun, ref: string): Loaded<Shown> {
  const loaded = useRecord(noun, ref);
  useFollow(noun, loaded.refresh);
  return loaded;
}

/** Deleted records are answered by lists alone. */
async function getDeleted(
  client: NounClient<AnyRecord>,
  ref: string,
  id: string,
): Promise<Shown> {
  const { items } = await client.list({
    deleted: 'true',
    query: JSON.stringify({ [client.noun.refField]: ref }),
  });
  return items.find(each => each.id === id) ?? client.get(ref);
}
