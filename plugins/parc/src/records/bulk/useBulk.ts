import type { BulkAnswer, RowError } from '@parc/backstage-plugin-parc-common';
import { useAction } from '../../loading';
import { readApiError } from '../apiErrors';

/** A bulk call: it runs once, and what it refused is listed item by item. */
export interface Bulk<R> {
  run(request: R): Promise<BulkAnswer | undefined>;
  isRunning: boolean;
  error?: Error;
  /** Why nothing was done, per item, when it is all or nothing. */
  refused: RowError[];
}

export function useBulk<R>(
  send: (request: R) => Promise<BulkAnswer>,
  onDone: (answer: BulkAnswer) => void,
): Bulk<R> {
  const acting = useAction(async (request: R) => {
    const answer = await send(request);
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
