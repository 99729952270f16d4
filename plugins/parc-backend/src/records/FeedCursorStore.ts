import type { Knex } from 'knex';
import { rowsOf, sql } from './sql';

/** How far a reader of the feed is behind. */
export interface FeedLag {
  consumer: string;
  /** Entries that it has not taken, counted up to {@link mostCounted}. */
  entries: number;
  /** Since when the oldest of them waits; undefined when none does. */
  since?: Date;
}

/** Counting on would cost more than it tells. */
export const mostCounted = 10_000;

/** Keeps how far Parc's own readers of the feed have come. */
export class FeedCursorStore {
  constructor(private readonly knex: Knex) {}

  async find(consumer: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ cursor: string }>(
      this.knex,
      sql('select cursor from feed_cursors where consumer = ?', consumer),
    );
    return row?.cursor;
  }

  /** Gives a new reader its first cursor, or one whose old cursor leads nowhere any more another; once. */
  async startAt(consumer: string, cursor: string, old?: string): Promise<void> {
    await this.knex.raw(
      `insert into feed_cursors (consumer, cursor, at)
       values (?, ?, now())
       on conflict (consumer) do update set cursor = excluded.cursor, at = excluded.at
         where feed_cursors.cursor = ?`,
      [consumer, cursor, old ?? ''],
    );
  }

  /** Locks the cursor; false when another replica has it or has moved it. */
  async lock(
    trx: Knex.Transaction,
    consumer: string,
    cursor: string,
  ): Promise<boolean> {
    const rows = await rowsOf(
      trx,
      sql(
        'select 1 from feed_cursors where consumer = ? and cursor = ? for update skip locked',
        consumer,
        cursor,
      ),
    );
    return rows.length === 1;
  }

  async move(
    trx: Knex.Transaction,
    consumer: string,
    cursor: string,
  ): Promise<void> {
    await trx.raw(
      'update feed_cursors set cursor = ?, at = now() where consumer = ?',
      [cursor, consumer],
    );
  }

  async lags(): Promise<FeedLag[]> {
    const rows = await rowsOf<{
      consumer: string;
      entries: string;
      since: Date | null;
    }>(
      this.knex,
      sql(
        `select consumer, count(waiting.at) as entries, min(waiting.at) as since
         from feed_cursors c left join lateral (
           select at from feed f where (f.xid, f.seq) > (split_part(c.cursor, '.', 2)::xid8, split_part(c.cursor, '.', 3)::bigint)
           order by f.xid, f.seq limit ${mostCounted}
         ) waiting on true
         group by consumer order by consumer`,
      ),
    );
    return rows.map(({ consumer, entries, since }) => ({
      consumer,
      entries: Number(entries),
      ...(since ? { since } : {}),
    }));
  }
}
