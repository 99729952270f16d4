import { useCallback, useEffect, useState } from 'react';
import type { JsonValue } from '@backstage/types';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';

/** Something that the portal remembers for its reader, on every device; undefined until it is set. */
export function useStored<T extends JsonValue>(
  key: string,
): [T | undefined, (value: T) => void] {
  const bucket = useApi(storageApiRef).forBucket('parc');
  const [value, setValue] = useState<T | undefined>(
    () => bucket.snapshot<T>(key).value as T | undefined,
  );
  useEffect(() => {
    const subscription = bucket
      .observe$<T>(key)
      .subscribe(next => setValue(next.value as T | undefined));
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const store = useCallback(
    (next: T) => {
      setValue(next);
      // Forgetting an arrangement of columns is no reason to disturb its reader.
      bucket.set(key, next).catch(() => {});
    },
    [bucket, key],
  );
  return [value, store];
}
