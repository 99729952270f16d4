import { useCallback, useEffect, useState } from 'react';

/**
 * A record as it was when somebody began to do something about it: pages follow what others change, but nobody confirms
 * what they have not seen. The second takes over the newest, now or when it comes.
 */
export function useSeen<T extends { version: number }>(
  newest: T,
): [seen: T, takeNewest: () => void] {
  const [seen, setSeen] = useState(newest);
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || newest.version === seen.version) return;
    setSeen(newest);
    setIsWanted(false);
  }, [isWanted, newest, seen]);
  return [seen, useCallback(() => setIsWanted(true), [])];
}
