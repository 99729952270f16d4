import {
  goneStatuses,
  type UnusedAnswer,
  type UnusedInstallation,
  type UnusedQuery,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, rowsOf, sql, type Sql, type Transaction } from '../records';
import {
  isTermSql,
  savingOf,
  savingSql,
  totalSavings,
  type SavingRow,
} from './savingSql';

interface UnusedRow extends SavingRow {
  asset_id: string;
  tag: string;
  asset_name: string;
  product_id: string;
  code: string;
  product_name: string;
  last_used: string;
}

/** Software on machines that is known not to have been used for a while. */
export class UnusedStore {
  /** `where` narrows the alias `r` of assets to what the reader may see. */
  async list(
    trx: Transaction,
    where: Sql,
    query: UnusedQuery,
    unusedBefore: string,
  ): Promise<UnusedAnswer> {
    const found = unused(where, query, unusedBefore);
    const [asset, of] = query.cursor?.split('.') ?? ['', ''];
    const page = sql(
      `select * from found where (?::text = '' or (asset_id::text, product_id::text) > (?::text, ?::text))
       order by asset_id::text, product_id::text limit ${query.limit + 1}`,
      asset,
      asset,
      of,
    );
    const rows = await rowsOf<UnusedRow>(trx, joinSql([found, page], ' '));
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(toUnused),
      ...(await totalSavings(trx, found)),
      pageInfo:
        last && rows.length > query.limit
          ? { nextCursor: `${last.asset_id}.${last.product_id}` }
          : {},
    };
  }
}

/** `with found as (…)`: what is installed, was used, and was not for a while, with what one right of it costs. */
function unused(where: Sql, { product }: UnusedQuery, before: string): Sql {
  return sql(
    `with used as (
       select asset_id, product_id, max(coalesce(until_at, from_at)) as last
       from software_usage where asset_id is not null
       group by 1, 2 having max(coalesce(until_at, from_at)) < ?::date
     ), found as materialized (
       select r.id as asset_id, r.tag, coalesce(r.name, r.tag) as asset_name,
         p.id as product_id, p.code, p.name as product_name, used.last::date::text as last_used,
         price.minor as saving_minor, price.currency, case when price.is_term then 'yearly' else 'once' end as saving_is
       from used
       join assets r on r.id = used.asset_id and r.status <> all(?::text[])
       join products p on p.id = used.product_id and p.deleted_at is null
       left join lateral (${priceSql}) price on p.licensing = 'licensed' and p.suite_id is null
       where ${where.text}
         and (?::text is null or p.id::text = ? or lower(p.code) = lower(?))
         and exists (
           select 1 from installations i join software_versions v on v.id = i.version_id
           join software_releases e on e.id = v.release_id
           where i.asset_id = r.id and i.until is null and e.product_id = p.id)
     )`,
    before,
    [...goneStatuses],
    ...where.values,
    product ?? null,
    product ?? null,
    product ?? null,
  );
}

/** One right of a product `p` for a machine, as positions price it: as bought last, else by the list. */
const priceSql = `
  select * from (
    select ${savingSql(
      '1',
    )} as minor, l.unit_cost_currency as currency, ${isTermSql} as is_term, 1 as rank,
      coalesce(l.purchase_date, l.start) as bought, l.id
    from licences l
    where l.product_id = p.id and l.deleted_at is null and l.status <> 'terminated' and l.unit_cost_minor is not null
      and l.metric in ('device', 'installation')
    union all
    select p.list_price_minor, p.list_price_currency, false, 2, null, null
    where p.metric in ('device', 'installation') and p.list_price_minor is not null
  ) each order by rank, bought desc nulls last, id desc limit 1`;

function toUnused(row: UnusedRow): UnusedInstallation {
  return {
    asset: { id: row.asset_id, ref: row.tag, name: row.asset_name },
    product: { id: row.product_id, ref: row.code, name: row.product_name },
    lastUsed: row.last_used,
    ...savingOf(row),
  };
}
