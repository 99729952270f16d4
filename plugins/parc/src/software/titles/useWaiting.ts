import { useEffect, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../../api';
import { useLoaded, usePolling } from '../../loading';

const pauseMilliseconds = 2_000;

/** How many versions are still to be recognised; once there are none any more, `onDone` is told. */
export function useWaiting(onDone: () => void): {
  count: number;
  ask(): void;
} {
  const client = useApi(parcApiRef).software;
  const { value, reload, refresh } = useLoaded(
    'software that waits',
    async () => (await client.rules()).waiting,
  );
  const count = value ?? 0;
  const before = useRef(0);
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    if (before.current > 0 && count === 0) latest.current();
    before.current = count;
  }, [count]);
  usePolling(refresh, count > 0 ? pauseMilliseconds : undefined);
  return { count, ask: reload };
}
