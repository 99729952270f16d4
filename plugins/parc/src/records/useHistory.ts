import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { HistoryEntry, Noun } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, useLoaded } from '../loading';

/** The changes of a record, newest first, with more on demand. */
export interface History {
  entries?: HistoryEntry[];
  error?: Error;
  isLoading: boolean;
  /** Undefined when everything is in sight. */
  loadMore?: () => void;
}

const pageSize = 50;

/** `version` says when to read again: a change raises it. */
export function useHistory(noun: Noun, ref: string, version: number): History {
  const client = useApi(parcApiRef).noun(noun);
  const key = `${noun.plural} ${ref} ${version}`;
  const first = useLoaded(key, () => client.history(ref, { limit: pageSize }));
  const [more, setMore] = useState<{
    key: string;
    items: HistoryEntry[];
    cursor?: string;
  }>();
  const older = more?.key === key ? more : undefined;
  const cursor = older ? older.cursor : first.value?.pageInfo.nextCursor;

  const next = useAction(async () => {
    const page = await client.history(ref, { limit: pageSize, cursor });
    setMore({
      key,
      items: [...(older?.items ?? []), ...page.items],
      cursor: page.pageInfo.nextCursor,
    });
  });
  return {
    entries: first.value && [...first.value.items, ...(older?.items ?? [])],
    error: first.error ?? next.error,
    isLoading: first.isLoading || next.isRunning,
    loadMore: cursor ? () => next.run() : undefined,
  };
}
