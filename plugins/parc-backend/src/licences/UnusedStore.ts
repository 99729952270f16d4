import type {
  UnusedInstallation,
  UnusedQuery,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Sql, type Transaction } from '../records';

interface UnusedRow {
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
    { product, limit, cursor }: UnusedQuery,
    unusedBefore: string,
  ): Promise<{
    items: UnusedInstallation[];
    pageInfo: { nextCursor?: string };
  }> {
    const [asset, of] = cursor?.split('.') ?? ['', ''];
    const rows = await rowsOf<UnusedRow>(
      trx,
      sql(
        `select r.id as asset_id, r.tag, coalesce(r.name, r.tag) as asset_name,
           p.id as product_id, p.code, p.name as product_name,
           max(coalesce(u.until_at, u.from_at))::date::text as last_used
         from software_usage u
         join assets r on r.id = u.asset_id
         join products p on p.id = u.product_id and p.deleted_at is null
         where ${where.text}
           and (?::text is null or p.id::text = ? or lower(p.code) = lower(?))
           and (?::text = '' or (r.id::text, p.id::text) > (?::text, ?::text))
           and exists (
             select 1 from installations i join software_versions v on v.id = i.version_id
             join software_releases e on e.id = v.release_id
             where i.asset_id = r.id and i.until is null and e.product_id = p.id)
         group by r.id, p.id having max(coalesce(u.until_at, u.from_at)) < ?::date
         order by r.id::text, p.id::text limit ${limit + 1}`,
        ...where.values,
        product ?? null,
        product ?? null,
        product ?? null,
        asset,
        asset,
        of,
        unusedBefore,
      ),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toUnused),
      pageInfo:
        last && rows.length > limit
          ? { nextCursor: `${last.asset_id}.${last.product_id}` }
          : {},
    };
  }
}

function toUnused(row: UnusedRow): UnusedInstallation {
  return {
    asset: { id: row.asset_id, ref: row.tag, name: row.asset_name },
    product: { id: row.product_id, ref: row.code, name: row.product_name },
    lastUsed: row.last_used,
  };
}
