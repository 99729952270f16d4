import { useCallback, useEffect, useState } from 'react';
import type { CursorPage } from '@parc/backstage-plugin-parc-common';
import { useAction, useLoaded } from '../loading';

/** A list that is only walked forward: its first page, and what was asked for beyond. */
export interface CursorPages<T> {
  items?: T[];
  error?: Error;
  isLoading: boolean;
  reload(): void;
  /** Undefined when there are no more. */
  loadMore?: () => void;
}

export function useCursorPages<T>(
  key: string,
  load: (cursor: string | undefined) => Promise<CursorPage<T>>,
): CursorPages<T> {
  const first = useLoaded(key, () => load(undefined));
  const [further, setFurther] = useState<CursorPage<T>>();
  useEffect(() => setFurther(undefined), [first.value]);
  const last = further ?? first.value;
  const nextCursor = last?.pageInfo.nextCursor;
  const more = useAction(async () => {
    const page = await load(nextCursor);
    setFurther(before => ({
      items: [...(before?.items ?? []), ...page.items],
      pageInfo: page.pageInfo,
    }));
  });
  const { run } = more;
  const loadMore = useCallback(() => void run(), [run]);
  return {
    items: first.value && [...first.value.items, ...(further?.items ?? [])],
    error: first.error ?? more.error,
    isLoading: first.isLoading || more.isRunning,
    reload: first.reload,
    loadMore: nextCursor ? loadMore : undefined,
  };
}
