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

/** When a session counts as over that nobody ended, for the most at once. */
export const openSessionHours = 24;

/**
 * The SQL of when a product was last used on an asset; empty when nobody reported it. Takes the SQL of the asset's and
 * of the product's id: `lastUsedOn('i.asset_id', 'r.product_id')`.
 */
export function lastUsedOn(assetId: string, productId: string): string {
  return `(select max(coalesce(u.until_at, u.from_at)) from software_usage u
    where u.asset_id = ${assetId} and u.product_id = ${productId})`;
}

/** The same for a user, of whose entity reference it takes the SQL. */
export function lastUsedBy(user: string, productId: string): string {
  return `(select max(coalesce(u.until_at, u.from_at)) from software_usage u
    where u.user_ref = ${user} and u.product_id = ${productId})`;
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
   * The most sessions at once of each of these products, from a moment to another: half-open, so that who ends at a
   * moment makes room for who begins at it. One that nobody ended counts for {@link openSessionHours}. Products of which
   * nobody ever reported a session are left out; those without one meanwhile have 0.
   */
  async peaks(
    productIds: readonly string[],
    since: string,
    until: string,
  ): Promise<Map<string, number>> {
    const rows = await rowsOf<{ id: string; peak: number }>(
      this.knex,
      sql(
        `with sessions as materialized (
           select product_id, from_at, coalesce(until_at, from_at + interval '${openSessionHours} hours') as to_at
           from software_usage
           where product_id = any(?::uuid[]) and from_at < ?::timestamptz
             and coalesce(until_at, from_at) > ?::timestamptz - interval '${openSessionHours} hours'
         ), steps as (
           select product_id, from_at as at, 1 as step from sessions where to_at > from_at and to_at > ?::timestamptz
           union all
           select product_id, to_at, -1 from sessions where to_at > from_at and to_at > ?::timestamptz
         ), running as (
           select product_id, sum(step) over (partition by product_id order by at, step) as number from steps
         )
         select p.id, coalesce((select max(number) from running r where r.product_id = p.id), 0)::integer as peak
         from unnest(?::uuid[]) as p(id)
         where exists (select 1 from software_usage u where u.product_id = p.id)`,
        [...productIds],
        until,
        since,
        since,
        since,
        [...productIds],
      ),
    );
    return new Map(rows.map(({ id, peak }) => [id, peak]));
  }

  /** Forgets sessions that ended before a moment. */
  async forgetOld(before: string): Promise<void> {
    await this.knex.raw(
      'delete from software_usage where coalesce(until_at, from_at) < ?::timestamptz',
      [before],
    );
  }
}
