import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import {
  changeListState,
  listParams,
  readListState,
  writeListState,
  type ListState,
} from './listState';

/** The list's state lives in the URL: a link shows the other person the same thing. */
export interface UrlListState {
  state: ListState;
  /** `replace`: without a step in the browser's history, while somebody types. */
  change(change: Partial<ListState>, options?: { replace?: boolean }): void;
}

export function useUrlListState(noun: Noun): UrlListState {
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => readListState(noun, search), [noun, search]);

  const change = useCallback<UrlListState['change']>(
    (wanted, options) => {
      const next = changeListState(readListState(noun, search), wanted);
      const written = writeListState(noun, next);
      const selected = search.get(listParams.selected);
      const isSameView = !Object.keys(wanted).some(key =>
        ['filters', 'text', 'isDeleted'].includes(key),
      );
      if (selected && isSameView) written.set(listParams.selected, selected);
      setSearch(written, options);
    },
    [noun, search, setSearch],
  );
  return { state, change };
}
