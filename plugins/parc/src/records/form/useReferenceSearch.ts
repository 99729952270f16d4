import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  Noun,
  Reference,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';

/** As many as fit on a screen; whoever does not see theirs types one more letter. */
const mostOptions = 30;

/** Searches the records of a noun by their full text. */
export function useReferenceSearch(
  noun: Noun,
): (term: string) => Promise<Reference[]> {
  const client = useApi(parcApiRef).noun(noun);
  return async term => {
    const answer = await client.list({
      fullTextFilterTerm: term.trim() || undefined,
      limit: mostOptions,
      totalItems: 'exclude',
    });
    return answer.items.map(item => toReference(item, noun.titleField));
  };
}

function toReference(item: AnyRecord, titleField: string): Reference {
  return {
    id: item.id,
    ref: item.ref,
    name: String(item[titleField] ?? item.ref),
    nameFr: item.nameFr as string | undefined,
  };
}
