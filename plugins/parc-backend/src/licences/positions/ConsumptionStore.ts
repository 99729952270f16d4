import { rowsOf, sql, type Database, type Transaction } from '../../records';
import { recountSql } from './recountSql';
import { settleSql } from './settleSql';

/** So many assets are counted in a transaction: few enough that nobody waits long for a row of it. */
const mostAtOnce = 1_000;
/** Of these assets are put into the queue in a statement. */
const mostNoted = 5_000;

/** What is used, counted while it changes: the queue of assets that are to be counted again, and the counts. */
export class ConsumptionStore {
  constructor(private readonly knex: Database) {}

  /**
   * Counts again what waits, until nothing does; answers how many assets changed. Of several replicas that do so at
   * once, one does.
   */
  async settle(signal?: AbortSignal): Promise<number> {
    let changed = 0;
    let taken = 1;
    while (taken > 0 && !signal?.aborted) {
      const done = await this.knex.transaction(trx => this.settleSome(trx));
      changed += done.changed;
      taken = done.taken;
    }
    return changed;
  }

  /**
   * Counts every asset again, and then adds everything up anew. In short transactions: a long one would hold up all
   * readers of the feed. Answers how many assets there were, and undefined when another replica does so already.
   */
  async rebuild(signal?: AbortSignal): Promise<number | undefined> {
    // This one only holds the lock: it writes nothing, so the feed does not wait for it.
    return this.knex.transaction(async lock => {
      if (!(await this.lock(lock))) return undefined;
      const start = { after: '00000000-0000-0000-0000-000000000000' };
      const counted = await this.countAll(start, signal);
      if (!signal?.aborted)
        await this.knex.transaction(async trx => {
          for (const each of recountSql) await trx.raw(each);
        });
      return counted;
    });
  }

  private async countAll(
    from: { after: string },
    signal?: AbortSignal,
  ): Promise<number> {
    let counted = 0;
    const work = async () => {
      while (!signal?.aborted) {
        const ids = await this.nextAssets(from);
        if (ids.length === 0) return;
        counted += ids.length;
        await this.knex.transaction(trx => this.count(trx, ids));
      }
    };
    await work();
    return counted;
  }

  private async nextAssets(from: { after: string }): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(
      this.knex,
      sql(
        'select id from assets where id > ? order by id limit ?',
        from.after,
        mostAtOnce,
      ),
    );
    const ids = rows.map(each => each.id);
    from.after = ids.at(-1) ?? from.after;
    return ids;
  }

  private async settleSome(
    trx: Transaction,
  ): Promise<{ taken: number; changed: number }> {
    if (!(await this.lock(trx))) return { taken: 0, changed: 0 };
    const noted = await this.noteVersions(trx);
    const rows = await rowsOf<{ asset_id: string }>(
      trx,
      sql(
        `delete from installation_changes where id in (select id from installation_changes order by id limit ?)
         returning asset_id`,
        mostAtOnce,
      ),
    );
    const ids = [...new Set(rows.map(each => each.asset_id))];
    const changed = ids.length ? await this.count(trx, ids) : 0;
    return { taken: noted + rows.length, changed };
  }

  private async count(trx: Transaction, ids: string[]): Promise<number> {
    const [{ changed }] = await rowsOf<{ changed: number }>(
      trx,
      sql(settleSql, ids),
    );
    return changed;
  }

  /** Queues the assets that have versions which were recognised otherwise, each once. */
  private async noteVersions(trx: Transaction): Promise<number> {
    const [{ count }] = await rowsOf<{ count: number }>(
      trx,
      sql(
        `with taken as (
           delete from version_changes where id in (select id from version_changes order by id limit ?) returning version_id
         ), noted as (
           insert into installation_changes (asset_id)
           select distinct i.asset_id from installations i
           where i.until is null and i.version_id in (select version_id from taken)
         )
         select count(*)::integer as count from taken`,
        mostNoted,
      ),
    );
    return count;
  }

  private async lock(trx: Transaction): Promise<boolean> {
    const [{ free }] = await rowsOf<{ free: boolean }>(
      trx,
      sql(
        `select pg_try_advisory_xact_lock(hashtextextended('parc-consumption', 0)) as free`,
      ),
    );
    return free;
  }
}
