import { useCallback } from 'react';
import { fieldsThat, type Noun } from '@parc/backstage-plugin-parc-common';
import type { UrlListState } from './useUrlListState';
import { useStored } from './useStored';

/** The columns of a noun that nobody has arranged yet. */
export function usualColumns(noun: Noun): string[] {
  return fieldsThat(noun, 'inTable');
}

/**
 * The columns in sight: the URL's, else those that the reader chose last, else the usual ones. The record's
 * reference always comes first: it is the way to the record.
 */
export function chosenColumns(
  noun: Noun,
  inUrl: readonly string[] | undefined,
  stored: readonly string[] | undefined,
): string[] {
  const known = (each: string) => Object.hasOwn(noun.fields, each);
  const chosen = [inUrl, stored]
    .map(columns => columns?.filter(known) ?? [])
    .find(columns => columns.length > 0);
  const columns = chosen ?? usualColumns(noun);
  return [noun.refField, ...columns.filter(each => each !== noun.refField)];
}

/** Choosing columns puts them into the URL and remembers them. */
export function useColumns(
  noun: Noun,
  { state, change }: UrlListState,
): [string[], (columns: string[] | undefined) => void] {
  const [stored, store] = useStored<string[]>(`columns.${noun.plural}`);
  const choose = useCallback(
    (columns: string[] | undefined) => {
      store(columns ?? []);
      change({ columns }, { replace: true });
    },
    [change, store],
  );
  return [chosenColumns(noun, state.columns, stored), choose];
}
