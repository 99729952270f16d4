import {
  assets,
  FilterError,
  parseQuery,
  type Filter,
} from '@parc/backstage-plugin-parc-common';

/** Which assets no plan covers, whatever it says: they are not there to be maintained. */
export const neverCovered = ['retired', 'disposed', 'lost'] as const;

/** The filter that a plan's `covers` says, JSON in the grammar of `query=`. Throws a FilterError on what it is not. */
export function readCovers(covers: string): Filter {
  return {
    all: [
      parseQuery(assets, parseJson(covers)),
      { not: { field: 'status', in: [...neverCovered] } },
    ],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FilterError('it is not JSON');
  }
}
