import { setTimeout as pause } from 'node:timers/promises';

export type WaitOptions = {
  /** What is waited for, in the words of the error. */
  what: string;
  timeoutMilliseconds?: number;
  intervalMilliseconds?: number;
};

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it.
 * An error counts as "not yet", and is told when the time is over.
 */
export async function waitFor<T>(
  ask: () => Promise<T | undefined | false>,
  {
    what,
    timeoutMilliseconds = 30_000,
    intervalMilliseconds = 100,
  }: WaitOptions,
): Promise<T> {
  const deadline = Date.now() + timeoutMilliseconds;
  let failure: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
    } catch (error) {
      failure = error;
    }
    await pause(intervalMilliseconds);
  } while (Date.now() < deadline);
  throw new Error(
    `${what}: not within ${timeoutMilliseconds / 1000} s${
      failure ? ` (${failure})` : ''
    }`,
  );
}
