import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that is loaded: the last value stays in sight while a newer one is on its way. */
export interface Loaded<T> {
  value?: T;
  error?: Error;
  isLoading: boolean;
  reload(): void;
}

/** Something that can be loaded again without a word: the value stays, and a failure changes nothing. */
export interface Refreshable<T> extends Loaded<T> {
  refresh(): void;
}

interface Settled<T> {
  key: string;
  value?: T;
  error?: Error;
}

/**
 * Loads whenever the key changes; an undefined key loads nothing. The answer to an outdated key is
 * dropped, so that a slow first answer never overwrites a quick second one.
 */
export function useLoaded<T>(
  key: string | undefined,
  load: () => Promise<T>,
): Refreshable<T> {
  const [round, setRound] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>();
  const latest = useRef(load);
  latest.current = load;
  const current = key === undefined ? undefined : `${round} ${key}`;

  useEffect(() => {
    if (current === undefined) return undefined;
    let isOutdated = false;
    const settle = (next: Omit<Settled<T>, 'key'>) => {
      if (!isOutdated) setSettled({ key: current, ...next });
    };
    latest.current().then(
      value => settle({ value }),
      error => settle({ error }),
    );
    return () => {
      isOutdated = true;
    };
  }, [current]);

  const shown = useRef(current);
  shown.current = current;
  const reload = useCallback(() => setRound(before => before + 1), []);
  const refresh = useCallback(() => {
    const asked = shown.current;
    if (asked === undefined) return;
    latest.current().then(
      // An answer to what is not shown any more, or that comes before the first, is none.
      value =>
        setSettled(before =>
          before?.key === asked && shown.current === asked
            ? { key: asked, value }
            : before,
        ),
      () => {},
    );
  }, []);
  return {
    value: settled?.value,
    error: settled?.key === current ? settled?.error : undefined,
    isLoading: current !== undefined && settled?.key !== current,
    reload,
    refresh,
  };
}
