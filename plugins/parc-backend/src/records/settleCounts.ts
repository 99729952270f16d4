import { fieldsThat } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { currencySql, valuesSql } from './keptCounts';
import { rowsOf, sql } from './sql';
import { mainColumn, type Table } from './tables';

/** How many changes are added up at once: few enough that nothing waits long for the transaction to end. */
const mostAtOnce = 5_000;

/**
 * Adds up what came and went since the last time, until nothing is left. Of several replicas that do so at once, one
 * does; who writes or reads waits for none. Without it counts would stay right, and take longer and longer.
 */
export async function settleCounts(
  knex: Knex,
  table: Table,
  signal?: AbortSignal,
): Promise<void> {
  let taken = mostAtOnce;
  while (taken === mostAtOnce && !signal?.aborted) {
    taken = await knex.transaction(trx => settleSome(trx, table));
  }
}

async function settleSome(
  trx: Knex.Transaction,
  table: Table,
): Promise<number> {
  const [{ free }] = await rowsOf<{ free: boolean }>(
    trx,
    sql(
      'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free',
      `${table.name}_counts`,
    ),
  );
  if (!free) return 0;
  const [{ taken }] = await rowsOf<{ taken: string }>(
    trx,
    sql(settleSql(table)),
  );
  const count = Number(taken);
  if (count > 0)
    await trx.raw(`delete from ${table.name}_counts where count = 0`);
  return count;
}

function settleSql(table: Table): string {
  const { noun } = table;
  const groups = fieldsThat(noun, 'group').map(
    name =>
      `select '${name}', each.value from (${valuesSql(
        name,
        noun.fields[name],
      )}) each`,
  );
  const measures = [
    `('', '', null::numeric)`,
    ...fieldsThat(noun, 'measure').map(name => {
      const field = noun.fields[name];
      const column = `r.${mainColumn(name, field)}::numeric`;
      return `('${name}', ${currencySql(name, field)}, ${column})`;
    }),
  ];
  return `
    with taken as (
      delete from ${table.name}_count_changes
      where ctid = any(array(select ctid from ${
        table.name
      }_count_changes limit ${mostAtOnce}))
      returning *
    ), settled as (
      insert into ${
        table.name
      }_counts as kept (field, is_empty, value, measure, currency, count, sum)
      select g.field, g.value is null, coalesce(g.value, ''), m.measure, m.currency, sum(r.delta), sum(r.delta * m.sum)
      from taken r
      cross join lateral (select '' as field, null as value union all ${groups.join(
        ' union all ',
      )}) g
      cross join lateral (values ${measures.join(
        ', ',
      )}) m(measure, currency, sum)
      where m.measure = '' or m.sum is not null
      group by 1, 2, 3, 4, 5 having sum(r.delta) <> 0 or sum(r.delta * m.sum) <> 0
      on conflict (field, measure, currency, is_empty, value)
        do update set count = kept.count + excluded.count, sum = kept.sum + excluded.sum
    )
    select count(*) as taken from taken`;
}
