import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  BulkAnswer,
  ReclaimAnswer,
  ReclaimItem,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** What can be taken back, and over all that matches how much that would save. */
export interface Reclaimable extends CursorPages<ReclaimItem> {
  summary?: Pick<ReclaimAnswer, 'totalItems' | 'savings'>;
}

/** Page by page; by its cause, of one licence. */
export function useReclaimable(wanted: {
  cause?: string;
  licence?: string;
}): Reclaimable {
  const client = useApi(parcApiRef).allocations;
  const [summary, setSummary] = useState<Reclaimable['summary']>();
  const pages = useCursorPages(
    `reclaim ${JSON.stringify(wanted)}`,
    async cursor => {
      const answer = await client.reclaimable({ ...wanted, cursor });
      setSummary(answer);
      return answer;
    },
  );
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
