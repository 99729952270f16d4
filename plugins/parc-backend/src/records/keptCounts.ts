import type {
  FacetsAnswer,
  FacetValue,
  Field,
  Filter,
  TotalsAnswer,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { joinSql, rowsOf, snake, sql, type Sql } from './sql';
import {
  isSeveral,
  maxFacetValues,
  named,
  nameGroups,
  type Totalled,
} from './summarise';
import { mainColumn, type Table, type Tables } from './tables';

/**
 * Counts over all living records of a noun, which are not made anew for each who asks: triggers note what comes and
 * goes, in the transaction in which it does; {@link settleCounts} adds that up now and then; what is asked for is the
 * sum of both. So no writer waits for another, and a count is exact. Docs: ADR 8.
 */
export const keptCounts = {
  /** Whether what is asked for is kept: everything of a noun whose migrations called `count_by`. */
  hold(table: Table, filter: Filter, deleted = false): boolean {
    return Boolean(table.noun.hasKeptCounts) && !deleted && keepsAll(filter);
  },

  async count(knex: Knex, table: Table): Promise<number> {
    const groups = keptGroups(table, {});
    const [row] = await rowsOf<{ count: string }>(knex, groups);
    return Number(row?.count ?? 0);
  },

  async facets(
    knex: Knex,
    tables: Tables,
    table: Table,
    facets: readonly string[],
  ): Promise<FacetsAnswer> {
    const pieces = facets.map(by => {
      const groups = keptGroups(table, { by });
      return sql(
        `(select ?::text as facet, value, count from (${groups.text}) g order by count desc, value limit ${maxFacetValues})`,
        by,
        ...groups.values,
      );
    });
    const rows = await rowsOf<{
      facet: string;
      value: string | null;
      count: string;
    }>(knex, joinSql(pieces, ' union all '));
    const found: Record<string, FacetValue[]> = {};
    for (const by of facets)
      found[by] = await named(
        knex,
        tables,
        table.noun.fields[by],
        rows.filter(each => each.facet === by),
      );
    return { facets: found };
  },

  totals(
    knex: Knex,
    tables: Tables,
    table: Table,
    asked: Totalled,
  ): Promise<TotalsAnswer> {
    return nameGroups(knex, tables, table, keptGroups(table, asked), asked);
  },
};

function keepsAll(filter: Filter): boolean {
  return 'all' in filter && filter.all.every(keepsAll);
}

/** What is settled, and what is not yet, as groups: rows of (value, currency, count, sum). */
function keptGroups(table: Table, { by, measure }: Totalled): Sql {
  const field = by === undefined ? undefined : table.noun.fields[by];
  const value = field ? `g.value` : 'null';
  const each = field ? `cross join lateral (${valuesSql(by!, field)}) g` : '';
  const measured =
    measure === undefined ? undefined : table.noun.fields[measure];
  const pieces = [
    sql(
      `select case when not is_empty then value end as value, null as currency, count, null::numeric as sum
       from ${table.name}_counts where field = ? and measure = ''`,
      by ?? '',
    ),
    sql(
      `select ${value}, null, delta, null from ${table.name}_count_changes r ${each}`,
    ),
    ...(measured
      ? [measuredSql(table, by, value, each, measure!, measured)]
      : []),
  ];
  const kept = joinSql(pieces, ' union all ');
  return sql(
    `select value, currency, sum(count)::bigint as count, sum(sum) as sum from (${kept.text}) kept
     group by 1, 2 having sum(count) <> 0`,
    ...kept.values,
  );
}

/** What is added up, and, where it is money, as many less among those without any. */
function measuredSql(
  table: Table,
  by: string | undefined,
  value: string,
  each: string,
  measure: string,
  field: Field,
): Sql {
  const column = `r.${mainColumn(measure, field)}`;
  const isMoney = field.kind === 'money';
  const counted = isMoney
    ? '(m.currency, m.count, m.sum), (null, -m.count, null)'
    : '(null, 0, m.sum)';
  return sql(
    `select m.value, x.currency, x.count, x.sum from (
       select case when not is_empty then value end as value, currency, count, sum
       from ${table.name}_counts where field = ? and measure = ?
       union all
       select ${value}, ${currencySql(
      measure,
      field,
    )}, delta, delta * ${column}::numeric
       from ${table.name}_count_changes r ${each} where ${column} is not null
     ) m cross join lateral (values ${counted}) x(currency, count, sum)`,
    by ?? '',
    measure,
  );
}

/** The values that a record, of the alias `r`, is counted for, as texts. */
export function valuesSql(name: string, field: Field): string {
  const column = `r.${mainColumn(name, field)}`;
  return isSeveral(field)
    ? `select each.value from (select 1) one left join unnest(${column}) each(value) on true`
    : `select ${column}::text collate "default" as value`;
}

/** The currency of what is added up; none where it is no money. */
export function currencySql(measure: string, field: Field): string {
  return field.kind === 'money' ? `r.${snake(measure)}_currency::text` : `''`;
}
