import { rowsOf, sql, type Database } from '../../records';

/** A session as it is kept. */
export interface UsageSession {
  productId: string;
  user?: string;
  assetId?: string;
  /** ISO 8601. */
  from: string;
  until?: string;
}

/** When a session counts as over that nobody ended. */
const openSessionHours = 24;

/**
 * The SQL of when a product was last used on an asset; empty when nobody reported it. Takes the SQL of the asset's and
 * of the product's id: `lastUsedOn('i.asset_id', 'r.product_id')`.
 */
export function lastUsedOn(assetId: string, productId: string): string {
  return `(select max(coalesce(u.until_at, u.from_at)) from software_usage u
    where u.asset_id = ${assetId} and u.product_id = ${productId})`;
}

/** Who used which product when. */
export class UsageStore {
  constructor(readonly knex: Database) {}

  /**
   * Writes sessions down, each once, whoever tells of it how often: only its end may come later, and be corrected.
   * None of them may be the same as another.
   */
  async save(
    sessions: readonly UsageSession[],
    now: string,
  ): Promise<{ created: number; updated: number }> {
    const [counts] = await rowsOf<{ created: number; updated: number }>(
      this.knex,
      sql(
        `with given as (
           select * from jsonb_to_recordset(?::jsonb)
             as v("productId" uuid, "user" text, "assetId" uuid, "from" timestamptz, until timestamptz)
         ), saved as (
           insert into software_usage as s (product_id, user_ref, asset_id, from_at, until_at, reported_at)
           select "productId", "user", "assetId", "from", until, ?::timestamptz from given
           order by "productId", "from", "user", "assetId"
           on conflict (product_id, from_at, coalesce(user_ref, ''), coalesce(asset_id, '00000000-0000-0000-0000-000000000000'))
           do update set until_at = excluded.until_at, reported_at = excluded.reported_at
           where excluded.until_at is not null and s.until_at is distinct from excluded.until_at
           returning xmax::text = '0' as is_new
         )
         select count(*) filter (where is_new)::integer as created,
           count(*) filter (where not is_new)::integer as updated from saved`,
        JSON.stringify(sessions),
        now,
      ),
    );
    return counts;
  }

  /**
   * The sessions of these products that went on after a moment and began before another. One that nobody ended lasts
   * {@link openSessionHours}: programs crash, and nobody tells.
   */
  async between(
    productIds: readonly string[],
    since: string,
    before: string,
  ): Promise<Array<{ productId: string; from: string; until: string }>> {
    const rows = await rowsOf<{ id: string; from: Date; until: Date }>(
      this.knex,
      sql(
        `select product_id as id, from_at as "from", until_at as until
         from (
           select product_id, from_at, coalesce(until_at, from_at + interval '${openSessionHours} hours') as until_at
           from software_usage
           where product_id = any(?::uuid[]) and from_at < ?::timestamptz
             and coalesce(until_at, from_at) > ?::timestamptz - interval '${openSessionHours} hours'
         ) as lasting where until_at > ?::timestamptz`,
        [...productIds],
        before,
        since,
        since,
      ),
    );
    return rows.map(({ id, from, until }) => ({
      productId: id,
      from: from.toISOString(),
      until: until.toISOString(),
    }));
  }

  /** Forgets sessions that ended before a moment. */
  async forgetOld(before: string): Promise<void> {
    await this.knex.raw(
      'delete from software_usage where coalesce(until_at, from_at) < ?::timestamptz',
      [before],
    );
  }
}
