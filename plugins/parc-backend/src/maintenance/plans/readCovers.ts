import {
  assets,
  FilterError,
  goneStatuses,
  parseQuery,
  type Filter,
} from '@parc/backstage-plugin-parc-common';

/**
 * The filter that a plan's `covers` says, JSON in the grammar of `query=`; what is gone is covered by none. Throws a
 * FilterError on what it is not.
 */
export function readCovers(covers: string): Filter {
  return {
    all: [
      parseQuery(assets, parseJson(covers)),
      { not: { field: 'status', in: [...goneStatuses] } },
    ],
  };
}

/** What is wrong with it, in English; undefined where nothing is. */
export function whyNoCovers(covers: string): string | undefined {
  try {
    readCovers(covers);
    return undefined;
  } catch (error) {
    if (error instanceof FilterError) return error.message;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FilterError('it is not JSON');
  }
}
