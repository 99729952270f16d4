import { countCap, type Filter } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { joinSql, rowsOf, sql, type Sql } from './sql';
import type { Table } from './tables';

/**
 * How many records match any of these conditions on the alias `r`; stops at the cap unless asked for exactly. Each is
 * counted by itself, mostly from an index alone; for one condition with `or`, PostgreSQL would fetch each record.
 */
export async function countRecords(
  knex: Knex,
  table: Table,
  alternatives: readonly Sql[],
  exact: boolean,
): Promise<{ totalItems: number; isCapped?: boolean }> {
  const bound = exact ? '' : `limit ${countCap + 1}`;
  const isOne = alternatives.length === 1;
  // Only to tell apart what two of them find are ids looked at.
  const counted = isOne ? '1' : 'r.id';
  const found = joinSql(
    alternatives.map(where =>
      sql(
        `(select ${counted} from ${table.name} r where ${where.text} ${bound})`,
        ...where.values,
      ),
    ),
    ' union ',
  );
  const all = isOne ? found.text : `(${found.text} ${bound})`;
  const [{ count }] = await rowsOf<{ count: string }>(
    knex,
    sql(`select count(*) from ${all} x`, ...found.values),
  );
  const totalItems = Number(count);
  return !exact && totalItems > countCap
    ? { totalItems: countCap, isCapped: true }
    : { totalItems };
}

/** More of them would cost more than they spare. */
const mostAlternatives = 8;

/** Filters of which a record has to match one, for a filter that is an `or` of them beside other conditions. */
export function alternativesOf(filter: Filter): Filter[] {
  const conditions = conditionsOf(filter);
  const choices = conditions.filter(isChoice);
  const [choice] = choices;
  // A word says more than who has it.
  const hasText = conditions.some(each => 'text' in each);
  if (hasText || choices.length !== 1 || choice.any.length > mostAlternatives)
    return [filter];
  const rest = conditions.filter(each => each !== choice);
  return choice.any.map(each => ({ all: [each, ...rest] }));
}

function conditionsOf(filter: Filter): Filter[] {
  if ('all' in filter) return filter.all.flatMap(conditionsOf);
  if ('any' in filter && filter.any.length === 1)
    return conditionsOf(filter.any[0]);
  return [filter];
}

function isChoice(filter: Filter): filter is { any: Filter[] } {
  return 'any' in filter && filter.any.length > 1;
}
