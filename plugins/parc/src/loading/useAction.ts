import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that is done on a click: whether it runs, and what went wrong the last time. */
export interface Action<A extends unknown[], T> {
  run(...args: A): Promise<T | undefined>;
  isRunning: boolean;
  error?: Error;
  clear(): void;
}

/** Runs once at a time; a second click while it runs does nothing. Errors are kept, not thrown. */
export function useAction<A extends unknown[], T>(
  act: (...args: A) => Promise<T>,
): Action<A, T> {
  const [error, setError] = useState<Error>();
  const [isRunning, setIsRunning] = useState(false);
  const isBusy = useRef(false);
  const isGone = useRef(false);
  const latest = useRef(act);
  latest.current = act;

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const run = useCallback(async (...args: A) => {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    setIsRunning(true);
    setError(undefined);
    try {
      return await latest.current(...args);
    } catch (cause) {
      if (!isGone.current) setError(cause as Error);
      return undefined;
    } finally {
      isBusy.current = false;
      if (!isGone.current) setIsRunning(false);
    }
  }, []);

  const clear = useCallback(() => setError(undefined), []);
  return { run, isRunning, error, clear };
}
