import type {
  ProductGrowth,
  SoftwareRelease,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../records';

/** Editions and releases of products, and how many machines had them. */
export class ReleaseStore {
  /** The newest first. */
  async list(knex: Database, productId: string): Promise<SoftwareRelease[]> {
    const rows = await rowsOf<{ release: SoftwareRelease }>(
      knex,
      sql(
        `select jsonb_strip_nulls(jsonb_build_object('id', r.id, 'edition', nullif(r.edition, ''),
             'release', nullif(r.release, ''), 'endOfSupport', r.end_of_support, 'installed', coalesce(v.installed, 0),
             'countsAs', case when s.id is not null then jsonb_build_object('product', p.code, 'release', s.id) end)) as release
         from software_releases r
         left join lateral (select sum(installed)::integer as installed from software_versions where release_id = r.id) v on true
         left join software_releases s on s.id = r.counts_as left join products p on p.id = s.product_id
         where r.product_id = ? order by r.sort desc, r.release desc, r.edition, r.id`,
        productId,
      ),
    );
    return rows.map(({ release }) => release);
  }

  /** Writes down until when a release is supported; false when the product has none of this id. */
  async setEndOfSupport(
    trx: Transaction,
    productId: string,
    id: number,
    day: string | null,
  ): Promise<boolean> {
    const { rowCount } = await trx.raw(
      'update software_releases set end_of_support = ?::date where product_id = ? and id = ?',
      [day, productId, id],
    );
    return rowCount === 1;
  }

  /** On how many assets a product was at the end of each month, in UTC; of the last month, now. */
  async growth(
    knex: Database,
    productId: string,
    now: string,
    months: number,
  ): Promise<ProductGrowth['items']> {
    return rowsOf(
      knex,
      sql(
        `with months as materialized (
           select month, least(month + interval '1 month', ?::timestamp) as until
           from generate_series(date_trunc('month', ?::timestamp) - make_interval(months => ?), ?::timestamp, interval '1 month') month
         ), found as materialized (
           select i.asset_id, i.since at time zone 'UTC' as since, i.until at time zone 'UTC' as until
           from software_releases r join software_versions v on v.release_id = r.id
           join installations i on i.version_id = v.id and i.until is null
           where r.product_id = ?
           union all
           select i.asset_id, i.since at time zone 'UTC', i.until at time zone 'UTC'
           from software_releases r join software_versions v on v.release_id = r.id
           join installations i on i.version_id = v.id and i.until is not null
           where r.product_id = ?
         )
         select to_char(m.month, 'YYYY-MM') as month, count(distinct f.asset_id)::integer as machines
         from months m left join found f on f.since <= m.until and (f.until is null or f.until > m.until)
         group by m.month order by m.month`,
        now,
        now,
        months - 1,
        now,
        productId,
        productId,
      ),
    );
  }
}
