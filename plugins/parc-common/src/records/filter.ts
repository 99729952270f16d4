import { inputSchema, isStorable } from './schema';
import type { Field, Noun } from './fields';

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte';

/**
 * A condition on the records of one noun, with values already checked. Lists, facets, totals, exports and
 * permission conditions are all of this form; the store compiles it to SQL.
 */
export type Filter =
  | { all: Filter[] }
  | { any: Filter[] }
  | { not: Filter }
  /** Equal to one of the values, without regard to case; for a tree, also all that is below one of them. */
  | { field: string; in: string[] }
  | { field: string; exists: boolean }
  | { field: string; prefix: string }
  | { field: string; compare: Comparison; value: string }
  /** Somewhere in the record's searched texts. */
  | { text: string };

/** A filter that cannot be understood; the message names the field and the value. */
export class FilterError extends Error {
  readonly name = 'FilterError';
}

const maxDepth = 10;
const maxTerms = 200;

/** Nothing is kept from the reader. */
export const everything: Filter = { all: [] };
/** Nothing matches. */
export const nothing: Filter = { any: [] };

/**
 * The catalog's grammar: `a=b,c=d` is AND, the same key twice is OR, a key without value means «has one»;
 * several filters are OR. Throws a FilterError.
 */
export function parseFilterParams(
  noun: Noun,
  given: readonly string[],
): Filter {
  const alternatives = given
    .filter(Boolean)
    .map(each => parseFilterParam(noun, each));
  return alternatives.length ? { any: alternatives } : everything;
}

function parseFilterParam(noun: Noun, given: string): Filter {
  const values = new Map<string, string[]>();
  for (const term of given.split(',')) {
    const at = term.indexOf('=');
    const name = (at < 0 ? term : term.slice(0, at)).trim();
    const known = values.get(name) ?? [];
    values.set(name, at < 0 ? known : [...known, term.slice(at + 1).trim()]);
  }
  checkSize(values.size);
  return {
    all: Array.from(values, ([name, each]) => {
      const field = filterable(noun, name);
      return each.length
        ? { field: name, in: each.map(value => checkValue(name, field, value)) }
        : { field: name, exists: true };
    }),
  };
}

/**
 * A JSON predicate in the grammar of `@backstage/filter-predicates` ($all, $any, $not, $exists, $in, $contains,
 * $hasPrefix), with `$gt $gte $lt $lte` beside. Throws a FilterError.
 */
export function parseQuery(noun: Noun, given: unknown): Filter {
  let terms = 0;
  const parse = (node: unknown, depth: number): Filter => {
    terms += 1;
    checkSize(terms);
    if (depth > maxDepth)
      throw new FilterError(`query is nested deeper than ${maxDepth}`);
    const entries = Object.entries(asObject(node));
    const [[name, value] = ['', undefined]] = entries;
    if (name.startsWith('$') && entries.length > 1) {
      throw new FilterError(`${name} must stand alone in its object`);
    }
    switch (name) {
      case '$all':
        return { all: asList(name, value).map(each => parse(each, depth + 1)) };
      case '$any':
        return { any: asList(name, value).map(each => parse(each, depth + 1)) };
      case '$not':
        return { not: parse(value, depth + 1) };
      default:
        terms += entries.length;
        return {
          all: entries.map(([key, each]) => parseMatcher(noun, key, each)),
        };
    }
  };
  return parse(given, 0);
}

function parseMatcher(noun: Noun, name: string, value: unknown): Filter {
  const field = filterable(noun, name);
  if (isPrimitive(value)) {
    return { field: name, in: [checkValue(name, field, String(value))] };
  }
  const entries = Object.entries(asObject(value));
  checkSize(entries.length);
  const filters = entries.map(([operator, operand]) =>
    parseOperator(name, field, operator, operand),
  );
  return filters.length === 1 ? filters[0] : { all: filters };
}

function parseOperator(
  name: string,
  field: Field,
  operator: string,
  operand: unknown,
): Filter {
  switch (operator) {
    case '$exists':
      if (typeof operand !== 'boolean')
        throw new FilterError(`${name}: $exists must be true or false`);
      return { field: name, exists: operand };
    case '$in':
      return {
        field: name,
        in: asList(operator, operand).map(each =>
          checkValue(name, field, asText(name, each)),
        ),
      };
    case '$contains':
      return {
        field: name,
        in: [checkValue(name, field, asText(name, operand))],
      };
    case '$hasPrefix':
      return { field: name, prefix: checkPrefix(name, field, operand) };
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return {
        field: name,
        compare: operator.slice(1) as Comparison,
        value: checkOrdered(name, field, operand),
      };
    default:
      throw new FilterError(`${name}: unknown operator ${operator}`);
  }
}

const orderedKinds: readonly string[] = [
  'date',
  'instant',
  'number',
  'money',
  'text',
];

const prefixKinds: readonly string[] = [
  'text',
  'choice',
  'entityRef',
  'reference',
];

function checkPrefix(name: string, field: Field, operand: unknown): string {
  if (!prefixKinds.includes(field.kind))
    throw new FilterError(`${name} has no beginning to compare by`);
  return checkText(name, asText(name, operand));
}

function checkOrdered(name: string, field: Field, operand: unknown): string {
  if (!orderedKinds.includes(field.kind)) {
    throw new FilterError(`${name} has no order to compare by`);
  }
  const given = asText(name, operand);
  if (field.kind !== 'money') return checkValue(name, field, given);
  const [amount, currency] = given.split(' ');
  if (!inputSchema(field).safeParse({ amount, currency }).success) {
    throw new FilterError(
      `${name}: ${shown(
        given,
      )} must be an amount and a currency, such as "1000 EUR"`,
    );
  }
  return `${amount} ${currency}`;
}

function checkValue(name: string, field: Field, value: string): string {
  const refuse = (what: string): never => {
    throw new FilterError(`${name}: ${shown(value)} ${what}`);
  };
  switch (field.kind) {
    case 'choice':
      return field.choices?.includes(value)
        ? value
        : refuse(`must be one of ${field.choices?.join(', ')}`);
    case 'boolean':
      return ['true', 'false'].includes(value)
        ? value
        : refuse('must be true or false');
    case 'number':
      // As JavaScript writes it: PostgreSQL does not take 0x10, nor 1e-400.
      return Number.isFinite(Number(value)) && value.trim()
        ? String(Number(value))
        : refuse('must be a number');
    case 'date':
    case 'instant':
      return isDay(value) ||
        (field.kind === 'instant' &&
          inputSchema(field).safeParse(value).success)
        ? value
        : refuse('must be a date such as 2024-05-31');
    case 'entityRef':
    case 'entityRefs': {
      const parsed = inputSchema({ ...field, kind: 'entityRef' }).safeParse(
        value,
      );
      return parsed.success
        ? String(parsed.data)
        : refuse('must be an entity reference');
    }
    case 'money':
      return refuse('cannot be compared for equality');
    default:
      return checkText(name, field.isLowerCase ? value.toLowerCase() : value);
  }
}

function checkText(name: string, value: string): string {
  if (value.length > 255) throw new FilterError(`${name}: a value is too long`);
  if (!isStorable(value)) {
    throw new FilterError(
      `${name}: ${shown(value)} holds NUL or half a character`,
    );
  }
  return value;
}

function isDay(value: string): boolean {
  return inputSchema({ kind: 'date', required: false }).safeParse(value)
    .success;
}

function filterable(noun: Noun, name: string): Field {
  const field = Object.hasOwn(noun.fields, name)
    ? noun.fields[name]
    : undefined;
  if (!field?.filter) {
    const known = Object.keys(noun.fields).filter(
      each => noun.fields[each].filter,
    );
    throw new FilterError(
      `${noun.plural} have no filter ${shown(name)}; there are ${known.join(
        ', ',
      )}`,
    );
  }
  return field;
}

function checkSize(terms: number): void {
  if (terms > maxTerms) throw new FilterError(`more than ${maxTerms} terms`);
}

/** As a message quotes it: of what is very long, the beginning. */
function shown(value: string): string {
  return JSON.stringify(value.slice(0, 100));
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function asText(name: string, value: unknown): string {
  if (isPrimitive(value)) return String(value);
  throw new FilterError(`${name}: compares with a text, a number or a boolean`);
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const given = isPrimitive(value) ? shown(String(value)) : 'a list or null';
    throw new FilterError(`query: ${given} must be an object`);
  }
  return value;
}

function asList(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > maxTerms) {
    throw new FilterError(`${name} must be a list of at most ${maxTerms}`);
  }
  return value;
}
