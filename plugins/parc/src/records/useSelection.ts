import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { listParams } from './listState';
import { readSelection, writeSelection, type Selection } from './selection';

/** What is chosen in a list. It is part of the URL, and of no step in the browser's history. */
export function useSelection(): [Selection, (next: Selection) => void] {
  const [search, setSearch] = useSearchParams();
  const given = search.get(listParams.selected);
  const selection = useMemo(() => readSelection(given), [given]);
  const select = useCallback(
    (next: Selection) => {
      const changed = new URLSearchParams(search);
      const written = writeSelection(next);
      if (written) changed.set(listParams.selected, written);
      else changed.delete(listParams.selected);
      setSearch(changed, { replace: true });
    },
    [search, setSearch],
  );
  return [selection, select];
}
