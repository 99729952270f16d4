import { useApi } from '@backstage/core-plugin-api';
import {
  shortestTerm,
  type QuickFindResult,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';

/** Finds assets by what is typed; before anything is, by a guess. */
export function useAssetSearch(
  guess: string,
): (typed: string) => Promise<QuickFindResult[]> {
  const client = useApi(parcApiRef);
  return async typed => {
    const term = typed || guess;
    return term.length < shortestTerm
      ? []
      : (await client.quickFind(term)).items;
  };
}
