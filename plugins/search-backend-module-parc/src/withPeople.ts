import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { PersonNames } from './PersonNames';
import { foldName, personTokens } from './searchTokens';

/** Of whom a document speaks. */
export interface People {
  /** What they are called, each name once; who has none, by their reference. */
  names: string[];
  /** What they are found by. */
  tokens: string[];
}

/** Makes documents of records that name people and groups, which are asked of the catalog a page at a time. */
export function withPeople<R>(
  namesOfPeople: () => PersonNames,
  refsOf: (record: R) => ReadonlyArray<string | undefined>,
  toDocument: (record: R, people: People) => IndexableDocument,
) {
  return async () => {
    const known = namesOfPeople();
    return async (page: readonly R[]) => {
      await known.learn(page.flatMap(refsOf));
      return page.map(each => toDocument(each, peopleOf(refsOf(each), known)));
    };
  };
}

function peopleOf(
  given: ReadonlyArray<string | undefined>,
  known: PersonNames,
): People {
  const refs = given.flatMap(each => each ?? []);
  const names = [...new Set(refs.map(each => known.get(each) ?? each))];
  return {
    names,
    tokens: [...refs.flatMap(personTokens), ...names.flatMap(foldName)],
  };
}
