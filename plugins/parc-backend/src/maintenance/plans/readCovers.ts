import {
  assets,
  FilterError,
  goneStatuses,
  parseQuery,
  type Filter,
} from '@parc/backstage-plugin-parc-common';

/**
 * The filter that a plan's `covers` says, JSON in the grammar of `query=`; what is gone is covered by none. Throws a FilterError on what it is
 * not.
 */
export function readCovers(covers: string): Filter {
  return {
    all: [
      parseQuery(assets, parseJson(covers)),
      { not: { field: 'status', in: [...goneStatuses] } },
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
