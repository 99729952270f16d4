import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import type { Noun } from '@parc/backstage-plugin-parc-common';

/** Open pages ask within this time, each at another moment, so that they do not all ask at once. */
const spreadMilliseconds = 1_000;

/**
 * Refreshes when somebody changed a record of the noun, and as soon as the page is looked at again. Without signals in
 * the portal nothing happens.
 */
export function useFollow(noun: Noun, refresh: () => void): void {
  const { lastSignal } = useSignal(`parc:${noun.plural}`);
  const latest = useRef(refresh);
  latest.current = refresh;

  useEffect(() => {
    if (!lastSignal) return undefined;
    let timer: number | undefined;
    const start = () => {
      timer = window.setTimeout(
        () => latest.current(),
        Math.random() * spreadMilliseconds,
      );
    };
    if (document.visibilityState === 'visible') start();
    else document.addEventListener('visibilitychange', start, { once: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', start);
    };
  }, [lastSignal]);
}
