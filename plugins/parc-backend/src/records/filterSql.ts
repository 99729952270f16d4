import type { Knex } from 'knex';
import {
  foldText,
  toMinorUnits,
  type Field,
  type Filter,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, rowsOf, snake, sql, type Sql } from './sql';
import { mainColumn, type Table, type Tables } from './tables';

/**
 * A filter as a condition on the alias `r`. References are looked up first, so that the condition holds ids and
 * PostgreSQL plans with their number.
 */
export async function filterToSql(
  knex: Knex,
  tables: Tables,
  table: Table,
  filter: Filter,
): Promise<Sql> {
  const toSql = (each: Filter): Promise<Sql> =>
    filterToSql(knex, tables, table, each);
  if ('all' in filter)
    return group(await Promise.all(filter.all.map(toSql)), ' and ', 'true');
  if ('any' in filter)
    return group(await Promise.all(filter.any.map(toSql)), ' or ', 'false');
  if ('not' in filter) {
    const inner = await toSql(filter.not);
    return sql(`(${inner.text}) is not true`, ...inner.values);
  }
  if ('text' in filter) return textToSql(knex, tables, table.noun, filter.text);
  const field = table.noun.fields[filter.field];
  const column = `r.${mainColumn(filter.field, field)}`;
  if ('exists' in filter) {
    return sql(`${column} is ${filter.exists ? 'not null' : 'null'}`);
  }
  if ('prefix' in filter) {
    return field.kind === 'reference'
      ? idsToSql(knex, tables, filter.field, field, 'prefix', [filter.prefix])
      : sql(
          `lower(${column}) like ?`,
          `${escapeLike(filter.prefix.toLowerCase())}%`,
        );
  }
  if ('compare' in filter) return compareToSql(filter.field, field, filter);
  return field.kind === 'reference'
    ? idsToSql(knex, tables, filter.field, field, 'in', filter.in)
    : inToSql(column, field, filter.in);
}

function group(pieces: Sql[], separator: string, whenEmpty: string): Sql {
  if (pieces.length === 0) return sql(whenEmpty);
  if (pieces.length === 1) return pieces[0];
  const joined = joinSql(pieces, separator);
  return sql(`(${joined.text})`, ...joined.values);
}

function inToSql(column: string, field: Field, values: readonly string[]): Sql {
  switch (field.kind) {
    case 'texts':
    case 'entityRefs':
      return sql(`${column} && ?::text[]`, [...values]);
    case 'date':
      return sql(`${column} = any(?::date[])`, [...values]);
    case 'instant':
      return sql(`${column} = any(?::timestamptz[])`, [...values]);
    case 'number':
      return sql(`${column} = any(?::double precision[])`, [...values]);
    case 'boolean':
      // An empty boolean is a no that nobody wrote down.
      return sql(`coalesce(${column}, false) = any(?::boolean[])`, [...values]);
    case 'text':
    case 'longText':
      return sql(
        `lower(${column}) = any(?::text[])`,
        values.map(each => each.toLowerCase()),
      );
    default:
      return sql(`${column} = any(?::text[])`, [...values]);
  }
}

const operators = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function compareToSql(
  name: string,
  field: Field,
  { compare, value }: { compare: keyof typeof operators; value: string },
): Sql {
  const column = `r.${mainColumn(name, field)}`;
  const operator = operators[compare];
  switch (field.kind) {
    case 'money': {
      const [amount, currency] = value.split(' ');
      return sql(
        `(r.${snake(name)}_currency = ? and ${column} ${operator} ?::bigint)`,
        currency,
        toMinorUnits({ amount, currency }).toString(),
      );
    }
    case 'number':
      return sql(`${column} ${operator} ?::double precision`, value);
    case 'date':
      return sql(`${column} ${operator} ?::date`, value);
    case 'instant':
      return sql(`${column} ${operator} ?::timestamptz`, value);
    default:
      return sql(`${column} ${operator} ?`, value);
  }
}

/** References by ref or id; in a tree, with all that is below. */
async function idsToSql(
  knex: Knex,
  tables: Tables,
  name: string,
  field: Field,
  how: 'in' | 'prefix',
  values: readonly string[],
): Promise<Sql> {
  const target = tables.target(field);
  const lowered = values.map(each => each.toLowerCase());
  const matches =
    how === 'in'
      ? sql(
          `lower(t.${target.refColumn}) = any(?::text[]) or t.id::text = any(?::text[])`,
          lowered,
          lowered,
        )
      : sql(
          `lower(t.${target.refColumn}) like ?`,
          `${escapeLike(lowered[0])}%`,
        );
  const found = await rowsOf<{ id: string }>(
    knex,
    target.pathColumn
      ? sql(
          `select distinct b.id from ${target.name} t join ${target.name} b
           on b.path = t.path or starts_with(b.path, t.path || '/') where ${matches.text}`,
          ...matches.values,
        )
      : sql(
          `select t.id from ${target.name} t where ${matches.text}`,
          ...matches.values,
        ),
  );
  return sql(
    `r.${mainColumn(name, field)} = any(?::uuid[])`,
    found.map(each => each.id),
  );
}

/** How many models (or the like) whose name matches are looked for; more means that the word says nothing. */
const maxReferences = 1_000;

/** Every word somewhere in the record's own searched text, or in that of a searched reference. */
async function textToSql(
  knex: Knex,
  tables: Tables,
  noun: Noun,
  text: string,
): Promise<Sql> {
  const searched = Object.entries(noun.fields).filter(
    ([, field]) => field.search && field.kind === 'reference',
  );
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const conditions = words.map(async word => {
    const references = await Promise.all(
      searched.map(async ([name, field]) => {
        const { name: target } = tables.target(field);
        const holds = holdsWord('t', word);
        const found = await rowsOf<{ id: string }>(
          knex,
          sql(
            `select id from ${target} t where ${holds.text} limit ${maxReferences}`,
            ...holds.values,
          ),
        );
        return sql(
          `r.${mainColumn(name, field)} = any(?::uuid[])`,
          found.map(each => each.id),
        );
      }),
    );
    return group([holdsWord('r', word), ...references], ' or ', 'false');
  });
  return group(await Promise.all(conditions), ' and ', 'true');
}

/**
 * That a record's searched text has a word somewhere. The index knows each three letters in a row, and to look up those
 * that every name has takes most of the time: of `person-0123` it is asked for `son` and `0123`.
 */
export function holdsWord(alias: string, word: string): Sql {
  const column = `${alias}.search_text`;
  const [names, codes] = namesAndCodes(word);
  if (names.length === 0 || !codes.some(each => /\p{N}/u.test(each)))
    return sql(`${column} like ?`, `%${escapeLike(word)}%`);
  const looked = joinSql(
    [...names.map(each => each.slice(-3)), ...codes].map(each =>
      sql(`${column} like ?`, `%${escapeLike(each)}%`),
    ),
    ' and ',
  );
  return sql(
    `(${looked.text} and strpos(${column}, ?) > 0)`,
    ...looked.values,
    word,
  );
}

/** What of a word consists of letters alone, and what lies between: `person` and `0123`. The index can look up each. */
function namesAndCodes(word: string): [names: string[], codes: string[]] {
  const pieces = word
    .split(/(?<![\p{L}\p{N}])(\p{L}{3,})(?![\p{L}\p{N}])/u)
    .map(each => each.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const isName = (index: number) => index % 2 === 1;
  return [
    pieces.filter((_, index) => isName(index)),
    pieces.filter(
      (each, index) => !isName(index) && /[\p{L}\p{N}]{3}/u.test(each),
    ),
  ];
}

/** A text whose `%` and `_` stand for themselves in `like`. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
