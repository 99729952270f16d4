import type { Noun } from '@parc/backstage-plugin-parc-common';
import { readFilterValue } from '../filterValue';
import type { ListState } from '../listState';

/** What of a list's filters holds for a calendar, as its address keeps it; and the fields that it is narrowed by. */
export interface FeedFilter {
  filter: string[];
  fields: string[];
}

/** Values hold, and that there is one; ranges, beginnings and «has none» do not: a calendar is of all days. */
export function feedFilterOf(
  noun: Noun,
  filters: ListState['filters'],
): FeedFilter {
  const said = Object.entries(filters).flatMap(([field, values]) => {
    const terms = values.map(each => termOf(noun, field, each));
    return terms.includes(undefined) ? [] : [{ field, terms }];
  });
  const filter = said.flatMap(({ terms }) => terms).join(',');
  return {
    filter: filter ? [filter] : [],
    fields: said.map(({ field }) => field),
  };
}

function termOf(noun: Noun, field: string, given: string): string | undefined {
  const value = readFilterValue(noun.fields[field], given);
  if (value.is === 'any') return field;
  // A comma would end it.
  if (value.is !== 'value' || value.value.includes(',')) return undefined;
  return `${field}=${value.value}`;
}
