import { InputError } from '@backstage/errors';
import {
  FilterError,
  fieldsThat,
  parseFilterParams,
  parseQuery,
  type Filter,
  type Narrowing,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { Sort } from './pageRecords';

/** What a request asks of a noun, by its field list. Each throws an InputError that names what is not understood. */
export function askedOf(noun: Noun) {
  /** A field that may be used so; any field without a use. */
  const field = (
    parameter: string,
    name: string,
    use?: 'sort' | 'group' | 'measure',
  ): string => {
    const known = use ? fieldsThat(noun, use) : Object.keys(noun.fields);
    if (known.includes(name)) return name;
    throw new InputError(
      `${parameter}: ${JSON.stringify(name)} must be one of ${known.join(
        ', ',
      )}`,
    );
  };
  return {
    field,
    /** `name,tag`: these fields; undefined means all. */
    fields: (given: string | undefined): string[] | undefined =>
      given
        ? given.split(',').map(name => field('fields', name.trim()))
        : undefined,
    /** `name,desc`; the noun's own order without it. */
    sort: (orderField: string | undefined): Sort => {
      if (!orderField) return noun.defaultSort;
      const [name, way = 'asc'] = orderField.split(',');
      if (way !== 'asc' && way !== 'desc') {
        throw new InputError(
          `orderField: ${JSON.stringify(way)} must be asc or desc`,
        );
      }
      return {
        field: field('orderField', name, 'sort'),
        descending: way === 'desc',
      };
    },
    filter: (query: Narrowing): Filter => toFilter(noun, query),
  };
}

function toFilter(noun: Noun, query: Narrowing): Filter {
  try {
    const filters: Filter[] = [parseFilterParams(noun, query.filter)];
    if (query.query) filters.push(parseQuery(noun, parseJson(query.query)));
    if (query.fullTextFilterTerm)
      filters.push({ text: query.fullTextFilterTerm });
    return { all: filters };
  } catch (error) {
    if (error instanceof FilterError) throw new InputError(error.message);
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('query: must be JSON');
  }
}
