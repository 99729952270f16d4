import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Filters that live in the page's address; another filter begins at the first page. */
export interface SearchFilters {
  get(name: string): string | undefined;
  set(changes: Readonly<Record<string, string | undefined>>): void;
}

export function useSearchFilters(): SearchFilters {
  const [search, setSearch] = useSearchParams();
  const get = useCallback(
    (name: string) => search.get(name) || undefined,
    [search],
  );
  const set = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) =>
      setSearch(before => {
        const next = new URLSearchParams(before);
        if (!('message' in changes)) next.delete('cursor');
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }),
    [setSearch],
  );
  return { get, set };
}
