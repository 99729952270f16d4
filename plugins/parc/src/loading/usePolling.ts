import { useEffect, useRef } from 'react';

/**
 * Calls again and again while the page is looked at, and at once when it is looked at again. Hidden, it is quiet.
 * Without an interval nothing happens.
 */
export function usePolling(
  refresh: () => void,
  intervalMilliseconds: number | undefined,
): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    if (intervalMilliseconds === undefined) return undefined;
    const isSeen = () => document.visibilityState === 'visible';
    const tick = () => {
      if (isSeen()) latest.current();
    };
    const timer = window.setInterval(tick, intervalMilliseconds);
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [intervalMilliseconds]);
}
