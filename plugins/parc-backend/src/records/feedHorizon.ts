import type { Knex } from 'knex';
import { rowsOf, sql } from './sql';

/**
 * The transaction below which all that writes the feed has ended: what a later statement sees below it is all there
 * will ever be. Only transactions of this database count, not the server's others. To be called outside a transaction.
 * Docs: ADR 3 says why this skips nothing.
 */
export async function findFeedHorizon(knex: Knex): Promise<string> {
  const [seen] = await rowsOf<{
    next: string;
    oldest: string;
    running: string[] | null;
    all_visible: boolean;
  }>(
    knex,
    sql(
      `select pg_snapshot_xmax(pg_current_snapshot())::text as next, pg_snapshot_xmin(pg_current_snapshot())::text as oldest,
         array_agg(backend_xid::text) filter (where backend_xid is not null) as running,
         bool_and(pg_has_role(usesysid, 'usage')) as all_visible
       from pg_stat_activity where datname = current_database()`,
    ),
  );
  // PostgreSQL hides the transactions of other roles: with one of them connected, the server's oldest is what is sure.
  if (!seen.all_visible) return seen.oldest;
  return oldestOf(
    BigInt(seen.next),
    (seen.running ?? []).map(BigInt),
  ).toString();
}

/**
 * The oldest of the running transactions, or the next one when none is older. Those running are known by the lower 32
 * bits of their numbers only, and are less than 2^31 away from the next.
 */
export function oldestOf(next: bigint, running: readonly bigint[]): bigint {
  return running
    .map(low => next - BigInt.asIntN(32, next - low))
    .reduce((oldest, each) => (each < oldest ? each : oldest), next);
}
