import { DateTime } from 'luxon';
import type { Noun, Params } from '@parc/backstage-plugin-parc-common';
import { readFilterValue, type FilterValue } from './filterValue';
import type { ListState } from './listState';

/** A predicate of the API's `query`. */
export type Condition = Record<string, unknown>;

/** Whatever narrows a list narrows its facets, its totals and its export by the same. */
export type NarrowingState = Pick<
  ListState,
  'filters' | 'text' | 'isDeleted'
> & {
  /** What the filters of a list cannot say, such as an «or» over fields. */
  query?: Condition;
};

/**
 * A state's filters as parameters of the API. They go as a JSON predicate: ranges, «has none» and values
 * with a comma in them cannot be said by `filter=`.
 */
export function narrowingParams(noun: Noun, state: NarrowingState): Params {
  const conditions = [filterQuery(noun, state.filters), state.query].filter(
    each => each !== undefined,
  );
  const query = conditions.length > 1 ? { $all: conditions } : conditions[0];
  return {
    query: query && JSON.stringify(query),
    fullTextFilterTerm: state.text.trim() || undefined,
    deleted: state.isDeleted ? 'true' : undefined,
  };
}

/** Filters as a predicate: all fields must fit, each with one of its values. Undefined without any. */
export function filterQuery(
  noun: Noun,
  filters: ListState['filters'],
): Condition | undefined {
  const conditions = Object.entries(filters).map(([field, values]) =>
    fieldCondition(noun, field, values),
  );
  return conditions.length > 1 ? { $all: conditions } : conditions[0];
}

/** The parameters of one page of a list. */
export function listParamsOf(
  noun: Noun,
  state: ListState & NarrowingState,
  columns: readonly string[],
): Params {
  return {
    ...narrowingParams(noun, state),
    orderField: orderField(state.sort),
    limit: state.limit,
    cursor: state.cursor,
    fields: columns.join(','),
  };
}

/** The parameters of an export of all that the list matches, in its order and with its columns. */
export function exportParams(
  noun: Noun,
  state: ListState,
  columns: readonly string[],
): Params {
  return {
    ...narrowingParams(noun, state),
    orderField: orderField(state.sort),
    fields: columns.join(','),
  };
}

function orderField(sort: ListState['sort']): string {
  return `${sort.field},${sort.descending ? 'desc' : 'asc'}`;
}

function fieldCondition(
  noun: Noun,
  name: string,
  given: readonly string[],
): Condition {
  const values = given.map(each => readFilterValue(noun.fields[name], each));
  const exact = values.flatMap(each => (each.is === 'value' ? each.value : []));
  const conditions = values
    .filter(each => each.is !== 'value')
    .map(each => ({ [name]: matcher(each, noun.fields[name].kind) }));
  if (exact.length === 1) conditions.push({ [name]: exact[0] });
  if (exact.length > 1) conditions.push({ [name]: { $in: exact } });
  return conditions.length === 1 ? conditions[0] : { $any: conditions };
}

function matcher(
  value: Exclude<FilterValue, { is: 'value' }>,
  kind: string,
): unknown {
  switch (value.is) {
    case 'any':
      return { $exists: true };
    case 'none':
      return { $exists: false };
    case 'prefix':
      return { $hasPrefix: value.prefix };
    case 'range':
      return rangeMatcher(value, kind);
    default:
      throw new Error(
        `unknown filter ${JSON.stringify(value satisfies never)}`,
      );
  }
}

function rangeMatcher(
  range: Extract<FilterValue, { is: 'range' }>,
  kind: string,
): unknown {
  const end = (value: string) =>
    range.currency ? `${value} ${range.currency}` : value;
  const isInstant =
    kind === 'instant' && /^\d{4}-\d{2}-\d{2}$/.test(range.to ?? '');
  return {
    ...(range.from && { $gte: end(range.from) }),
    ...(range.to && !isInstant && { $lte: end(range.to) }),
    // The last day counts to its end.
    ...(range.to && isInstant && { $lt: dayAfter(range.to) }),
  };
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? day;
}
