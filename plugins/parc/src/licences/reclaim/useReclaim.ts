import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  BulkAnswer,
  CursorPage,
  ReclaimAnswer,
  ReclaimItem,
  UnusedInstallation,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** What could be saved, and over all that matches how much that is. */
export interface Reclaimable<T> extends CursorPages<T> {
  summary?: Pick<ReclaimAnswer, 'totalItems' | 'savings'>;
}

/** What can be taken back of what was given out, page by page; by its cause, of one licence. */
export function useReclaimable(wanted: {
  cause?: string;
  licence?: string;
}): Reclaimable<ReclaimItem> {
  const client = useApi(parcApiRef).allocations;
  return useSavings(`reclaim ${JSON.stringify(wanted)}`, cursor =>
    client.reclaimable({ ...wanted, cursor }),
  );
}

/** What is installed and was not used for a while, page by page. */
export function useUnusedInstallations(): Reclaimable<UnusedInstallation> {
  const client = useApi(parcApiRef).allocations;
  return useSavings('unused installations', cursor =>
    client.unusedInstallations({ cursor }),
  );
}

function useSavings<T>(
  key: string,
  load: (
    cursor: string | undefined,
  ) => Promise<CursorPage<T> & Pick<ReclaimAnswer, 'totalItems' | 'savings'>>,
): Reclaimable<T> {
  const [summary, setSummary] = useState<Reclaimable<T>['summary']>();
  const pages = useCursorPages(key, async cursor => {
    const answer = await load(cursor);
    setSummary(answer);
    return answer;
  });
  return { ...pages, summary };
}

/** Takes many back; answers which could not be. */
export function useReclaim(
  onDone: (answer: BulkAnswer) => void,
): Action<[refs: string[], reason: string], void> {
  const client = useApi(parcApiRef).allocations;
  return useAction(async (refs, reason) =>
    onDone(await client.reclaim({ allocations: refs, reason })),
  );
}
