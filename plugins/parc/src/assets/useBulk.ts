import { useApi } from '@backstage/core-plugin-api';
import type {
  BulkAnswer,
  BulkRequest,
  RowError,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction } from '../loading';
import { readApiError } from '../records';

/** A bulk call: it runs once, and what it refused is listed item by item. */
export interface Bulk {
  run(request: BulkRequest): Promise<BulkAnswer | undefined>;
  isRunning: boolean;
  error?: Error;
  /** Why nothing was done, per item, when it is all or nothing. */
  refused: RowError[];
}

export function useBulk(onDone: (answer: BulkAnswer) => void): Bulk {
  const client = useApi(parcApiRef).assets;
  const acting = useAction(async (request: BulkRequest) => {
    const answer = await client.bulk(request);
    onDone(answer);
    return answer;
  });
  return {
    run: acting.run,
    isRunning: acting.isRunning,
    error: acting.error,
    refused: acting.error
      ? readApiError(acting.error).details.filter(each => each.ref)
      : [],
  };
}
