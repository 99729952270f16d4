import type { Knex } from 'knex';
import {
  fromMinorUnits,
  type FacetsAnswer,
  type Field,
  type FacetValue,
  type TotalsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { joinAlias } from './rows';
import { rowsOf, snake, sql, type Sql } from './sql';
import { mainColumn, type Table, type Tables } from './tables';

/** The most values of one facet; the rarest are left out. */
export const maxFacetValues = 500;

/** Counts per value for several fields. A record with several values of one field counts for each of them. */
export async function facetRecords(
  knex: Knex,
  tables: Tables,
  table: Table,
  where: Sql,
  facets: readonly string[],
): Promise<FacetsAnswer> {
  const hasSeveral = (name: string) => isSeveral(table.noun.fields[name]);
  const counted = await countSingle(
    knex,
    tables,
    table,
    where,
    facets.filter(name => !hasSeveral(name)),
  );
  for (const name of facets.filter(hasSeveral))
    counted.set(name, await countSeveral(knex, table, where, name));
  return {
    facets: Object.fromEntries(
      facets.map(name => [name, counted.get(name) ?? []]),
    ),
  };
}

/** Whether a record may have several values of a field. */
export function isSeveral(field: Field): boolean {
  return field.kind === 'texts' || field.kind === 'entityRefs';
}

/** A row for each value of a field with several, and one for a record without any; its alias is `each`. */
function eachValue(name: string, field: Field): string {
  return `left join lateral unnest(r.${mainColumn(
    name,
    field,
  )}) each(value) on true`;
}

async function countSeveral(
  knex: Knex,
  table: Table,
  where: Sql,
  name: string,
): Promise<FacetValue[]> {
  const rows = await rowsOf<{ value: string | null; count: string }>(
    knex,
    sql(
      `select each.value, count(*) as count
       from ${table.name} r ${eachValue(name, table.noun.fields[name])}
       where ${
         where.text
       } group by 1 order by count(*) desc, 1 limit ${maxFacetValues}`,
      ...where.values,
    ),
  );
  return rows.map(row =>
    withoutEmpty({ value: row.value ?? undefined, count: Number(row.count) }),
  );
}

/** Fields with one value each, in one pass over what matches. */
async function countSingle(
  knex: Knex,
  tables: Tables,
  table: Table,
  where: Sql,
  facets: readonly string[],
): Promise<Map<string, FacetValue[]>> {
  const counted = new Map<string, FacetValue[]>();
  if (facets.length === 0) return counted;
  const columns = facets.map(name => mainColumn(name, table.noun.fields[name]));
  const rows = await rowsOf<RankedRow>(
    knex,
    sql(
      `select * from (
         select g.*, row_number() over (partition by facet order by count desc, value) as rank from (
           select grouping(${columns
             .map(each => `r.${each}`)
             .join(', ')}) as facet,
             coalesce(${columns
               .map(each => `r.${each}::text collate "default"`)
               .join(', ')}) as value, count(*) as count
           from ${table.name} r where ${where.text}
           group by grouping sets (${columns
             .map(each => `(r.${each})`)
             .join(', ')})
         ) g
       ) ranked where rank <= ${maxFacetValues}`,
      ...where.values,
    ),
  );
  for (const [index, name] of facets.entries()) {
    // grouping() has a bit for each column that is NOT grouped by, the first column's being the highest.
    const all = 2 ** columns.length - 1;
    const mask = all - 2 ** (columns.length - 1 - index);
    const values = rows
      .filter(row => Number(row.facet) === mask)
      .sort((a, b) => Number(a.rank) - Number(b.rank));
    const field = table.noun.fields[name];
    counted.set(name, await named(knex, tables, field, values));
  }
  return counted;
}

interface RankedRow {
  facet: string;
  value: string | null;
  count: string;
  rank: string;
}

/** The values of a facet, ids of references with their names. */
export async function named(
  knex: Knex,
  tables: Tables,
  field: Field,
  rows: ReadonlyArray<{ value: string | null; count: string }>,
): Promise<FacetValue[]> {
  const counted = rows.map(row => ({
    value: row.value ?? undefined,
    count: Number(row.count),
  }));
  if (field.kind !== 'reference') return counted.map(withoutEmpty);
  const target = tables.target(field);
  const found = await rowsOf<{
    id: string;
    ref: string;
    name: string;
    name_fr: string | null;
  }>(
    knex,
    sql(
      `select id, ${target.refColumn} as ref, ${target.nameSql(
        't',
      )} as name, ${target.nameFrSql('t')} as name_fr
       from ${target.name} t where id = any(?::uuid[])`,
      counted.flatMap(each => each.value ?? []),
    ),
  );
  const byId = new Map(found.map(each => [each.id, each]));
  return counted.map(({ value, count }) => {
    const reference = value === undefined ? undefined : byId.get(value);
    return withoutEmpty({
      value: reference?.ref,
      name: reference?.name,
      nameFr: reference?.name_fr ?? undefined,
      count,
    });
  });
}

/** Count, and sum of a measure, per group and currency. */
export async function totalRecords(
  knex: Knex,
  tables: Tables,
  table: Table,
  where: Sql,
  asked: Totalled,
): Promise<TotalsAnswer> {
  const { measure, by } = asked;
  const measured =
    measure === undefined ? undefined : table.noun.fields[measure];
  const grouped = by === undefined ? undefined : table.noun.fields[by];
  const currency =
    measured?.kind === 'money' ? `r.${snake(measure!)}_currency` : 'null::text';
  const several = grouped && isSeveral(grouped);
  const group = grouped ? `r.${mainColumn(by!, grouped)}` : 'null::text';
  const sum = measured
    ? `sum(r.${mainColumn(measure!, measured)})`
    : 'null::text';
  const groups = sql(
    `select ${several ? 'each.value' : group} as value,
       ${currency} as currency, count(*) as count, ${sum} as sum
     from ${table.name} r ${several ? eachValue(by!, grouped) : ''}
     where ${where.text} group by 1, 2`,
    ...where.values,
  );
  return nameGroups(knex, tables, table, groups, asked);
}

/** What totals are about: a field that is added up, and one by which it is grouped. */
export interface Totalled {
  measure?: string;
  by?: string;
}

/** Groups, rows of (value, currency, count, sum), as they are answered: the biggest first, references by name. */
export async function nameGroups(
  knex: Knex,
  tables: Tables,
  table: Table,
  groups: Sql,
  { measure, by }: Totalled,
): Promise<TotalsAnswer> {
  const isMoney =
    measure !== undefined && table.noun.fields[measure].kind === 'money';
  const grouped = by === undefined ? undefined : table.noun.fields[by];
  const target =
    grouped?.kind === 'reference' ? tables.target(grouped) : undefined;
  const alias = by === undefined ? '' : joinAlias(by);
  const rows = await rowsOf<TotalsRow>(
    knex,
    sql(
      `select ${target ? `${alias}.${target.refColumn}` : 't.value'} as value,
         ${target ? target.nameSql(alias) : 'null'} as name,
         ${
           target ? target.nameFrSql(alias) : 'null'
         } as name_fr, t.currency, t.count, t.sum
       from (
         ${groups.text}
       ) t ${
         target
           ? `left join ${target.name} ${alias} on ${alias}.id = t.value::uuid`
           : ''
       }
       order by t.count desc, 1 nulls last, t.currency`,
      ...groups.values,
    ),
  );
  return { groups: rows.map(row => toGroup(row, isMoney)) };
}

interface TotalsRow {
  value: string | null;
  name: string | null;
  name_fr: string | null;
  currency: string | null;
  count: string;
  sum: string | null;
}

function toGroup(row: TotalsRow, isMoney: boolean) {
  const sum =
    isMoney && row.sum !== null && row.currency
      ? fromMinorUnits(BigInt(row.sum), row.currency).amount
      : row.sum;
  return withoutEmpty({
    value: row.value ?? undefined,
    name: row.name ?? undefined,
    nameFr: row.name_fr ?? undefined,
    currency: row.currency ?? undefined,
    count: Number(row.count),
    sum: isMoney && !row.currency ? undefined : sum ?? undefined,
  });
}

function withoutEmpty<T extends object>(given: T): T {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as T;
}
