import { pseudonymPrefix } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Sql } from '../records';

/** Rows that are changed at once: nobody waits for the locks of more. */
const batchSize = 10_000;

/** Forgets what has been kept for long enough, a batch after the other. */
export class RetentionStore {
  constructor(private readonly knex: Database) {}

  /**
   * Removes entries of the feed from before a moment. The last one always stays: who has read everything stands at it.
   * A reader that stands at another is told to start again.
   */
  pruneFeed(before: string): Promise<number> {
    return this.inBatches(
      sql(
        `delete from feed where seq in (
           select seq from feed
           where at < ?::timestamptz and (xid, seq) < (select xid, seq from feed order by xid desc, seq desc limit 1)
           order by xid, seq limit ${batchSize})`,
        before,
      ),
    );
  }

  /** Takes people out of the history of assets that were disposed of, or deleted, before a moment. */
  forgetPeopleOfGoneAssets(before: string): Promise<number> {
    return this.inBatches(
      sql(
        `update history set
           actor = regexp_replace(actor, '^user:.*$', '${anybody}'),
           changes = regexp_replace(changes::text, '"user:[^"]*"', '"${anybody}"', 'g')::jsonb,
           reason = null
         where id in (
           select h.id from assets a join history h on h.record_id = a.id
           where (a.deleted_at < ?::timestamptz or a.status = 'disposed' and a.updated_at < ?::timestamptz)
             and (h.actor like 'user:%' and h.actor <> '${anybody}' or h.reason is not null
               or regexp_replace(h.changes::text, '"${anybody}"', '', 'g') like '%"user:%')
           limit ${batchSize})`,
        before,
        before,
      ),
    );
  }

  private async inBatches(statement: Sql): Promise<number> {
    let total = 0;
    for (;;) {
      const [{ count }] = await rowsOf<{ count: number }>(
        this.knex,
        sql(
          `with done as (${statement.text} returning 1) select count(*)::integer as count from done`,
          ...statement.values,
        ),
      );
      total += count;
      if (count < batchSize) return total;
    }
  }
}

/** Stands for whoever it was. */
const anybody = `${pseudonymPrefix}by-age`;
