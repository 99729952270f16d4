import {
  addDays,
  assets,
  FilterError,
  goneStatuses,
  parseQuery,
} from '@parc/backstage-plugin-parc-common';
import { filterQuery, writeRange, type Condition } from '../../../records';

/** What the list of assets is filtered by: by field, the wanted values as its address writes them. */
export type CoverFilters = Readonly<Record<string, readonly string[]>>;

/** Filters of the list of assets as a plan keeps them. */
export function coversOf(filters: CoverFilters): string {
  return JSON.stringify(filterQuery(assets, filters) ?? {});
}

/** The query of the assets that a plan covers: what is gone never is. Undefined as long as it cannot be read. */
export function coveredBy(covers: string): Condition {
  return {
    $all: [
      JSON.parse(covers) as Condition,
      { $not: { status: { $in: [...goneStatuses] } } },
    ],
  };
}

/** What is wrong with it, in English; undefined where nothing is. */
export function whyNoCovers(covers: string): string | undefined {
  try {
    parseQuery(assets, JSON.parse(covers));
    return undefined;
  } catch (error) {
    if (error instanceof FilterError) return error.message;
    if (error instanceof SyntaxError) return 'JSON';
    throw error;
  }
}

/** The reverse of {@link coversOf}; undefined for what filters cannot say, such as an «or» over fields. */
export function filtersOf(covers: string): CoverFilters | undefined {
  if (whyNoCovers(covers) !== undefined) return undefined;
  const query = JSON.parse(covers) as Condition;
  const conditions = Array.isArray(query.$all) ? query.$all : [query];
  const filters: Record<string, readonly string[]> = {};
  for (const condition of conditions as Condition[]) {
    for (const [field, values] of fieldsOf(condition)) {
      if (!values || filters[field]) return undefined;
      filters[field] = values;
    }
  }
  return filters;
}

type FieldValues = [field: string, values: string[] | undefined];

/** `{ a: 1, b: … }` field by field, or one field with one of several values. */
function fieldsOf(condition: Condition): FieldValues[] {
  const { $any, ...others } = condition;
  if (Array.isArray($any)) {
    const each = ($any as Condition[]).flatMap(fieldsOf);
    const [[field] = ['']] = each;
    const values = each.map(([, said]) => said);
    const isOne = each.every(([name]) => name === field);
    return isOne && values.every(said => said !== undefined)
      ? [[field, values.flat() as string[]]]
      : [[field, undefined]];
  }
  return Object.entries(others).map(([field, matcher]) => [
    field,
    valuesOf(field, matcher),
  ]);
}

const scalars = ['string', 'number', 'boolean'];

function valuesOf(field: string, matcher: unknown): string[] | undefined {
  if (!Object.hasOwn(assets.fields, field)) return undefined;
  if (scalars.includes(typeof matcher)) return [String(matcher)];
  const { $in, $exists, $hasPrefix, ...range } = matcher as Condition;
  if (Array.isArray($in)) return $in.map(String);
  if ($exists !== undefined) return [$exists ? '*' : '-'];
  if ($hasPrefix !== undefined) return [`${$hasPrefix}*`];
  return rangeOf(range);
}

function rangeOf(range: Condition): string[] | undefined {
  const { $gte, $lte, $lt, ...others } = range;
  if (Object.keys(others).length > 0) return undefined;
  const last = $lt === undefined ? $lte : dayBefore(String($lt));
  const [from, fromCurrency] = partsOf($gte);
  const [to, toCurrency] = partsOf(last);
  const written = writeRange({
    from,
    to,
    currency: fromCurrency ?? toCurrency,
  });
  return written === undefined ? undefined : [written];
}

/** The last day counts to its end: it is written as «before the next». */
function dayBefore(day: string): string {
  return addDays(day.slice(0, 'YYYY-MM-DD'.length), -1);
}

function partsOf(end: unknown): [string?, string?] {
  return end === undefined ? [] : (String(end).split(' ') as [string, string?]);
}
