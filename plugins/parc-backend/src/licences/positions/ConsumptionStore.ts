import { rowsOf, sql, type Database, type Transaction } from '../../records';
import { recountSql } from './recountSql';
import { settleManySql, settleSql } from './settleSql';

/** So many assets are counted in a transaction: few enough that nobody waits long for a row of it. */
const mostAtOnce = 1_000;
/** So many versions that were recognised otherwise are looked up at once. */
const mostVersions = 5_000;
/** From so many that wait it is quicker to add everything up anew than to add differences. */
const many = 5_000;
/** So many connections count when everything is counted. */
const workers = 2;

/** Before all others. */
const noId = '00000000-0000-0000-0000-000000000000';

/** What is used, counted while it changes: the queue of assets that are to be counted again, and the counts. */
export class ConsumptionStore {
  constructor(private readonly knex: Database) {}

  /**
   * Counts again what waits, until nothing does; answers how many assets changed. Of several replicas that do so at
   * once, one does.
   */
  async settle(signal?: AbortSignal): Promise<number> {
    if (!(await this.isAnyWaiting())) return 0;
    const changed = await this.alone(async () => {
      await this.noteVersions();
      const isMany = await this.haveManyChanged();
      if (isMany) await this.sayRecountIsDue();
      const settled = await this.settleAll(
        isMany ? settleManySql : settleSql,
        signal,
      );
      if (!signal?.aborted) await this.recountIfDue();
      return settled;
    });
    return changed ?? 0;
  }

  /**
   * Counts every asset again, and then adds everything up anew. In short transactions: a long one would hold up all
   * readers of the feed. Answers how many assets changed, and undefined when another replica counts already.
   */
  async rebuild(signal?: AbortSignal): Promise<number | undefined> {
    return this.alone(async () => {
      await this.sayRecountIsDue();
      const changed = await this.countAll(signal);
      if (!signal?.aborted) await this.recountIfDue();
      return changed;
    });
  }

  private async isAnyWaiting(): Promise<boolean> {
    const [{ isAny }] = await rowsOf<{ isAny: boolean }>(
      this.knex,
      sql(
        `select exists (select from installation_changes) or exists (select from version_changes)
           or (select is_due from consumption_recounts) as "isAny"`,
      ),
    );
    return isAny;
  }

  /** Holds the lock by a transaction that writes nothing, so that the feed does not wait for it. */
  private alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.knex.transaction(async trx => {
      const [{ free }] = await rowsOf<{ free: boolean }>(
        trx,
        sql(
          `select pg_try_advisory_xact_lock(hashtextextended('parc-consumption', 0)) as free`,
        ),
      );
      return free ? work() : undefined;
    });
  }

  private async settleAll(
    statement: string,
    signal?: AbortSignal,
  ): Promise<number> {
    let changed = 0;
    let taken = 1;
    while (taken > 0 && !signal?.aborted) {
      const done = await this.knex.transaction(async trx => {
        const rows = await rowsOf<{ asset_id: string }>(
          trx,
          sql(
            `delete from installation_changes where id in (select id from installation_changes order by id limit ?)
             returning asset_id`,
            mostAtOnce,
          ),
        );
        const ids = [...new Set(rows.map(each => each.asset_id))];
        return {
          taken: rows.length,
          changed: ids.length ? await count(trx, statement, ids) : 0,
        };
      });
      changed += done.changed;
      taken = done.taken;
    }
    return changed;
  }

  private async countAll(signal?: AbortSignal): Promise<number> {
    let changed = 0;
    let last = Promise.resolve<string | undefined>(noId);
    const takeNext = () => {
      const taken = last.then(after => this.assetsAfter(after));
      last = taken.then(ids => ids.at(-1));
      return taken;
    };
    const work = async () => {
      let ids = await takeNext();
      while (ids.length && !signal?.aborted) {
        const mine = ids;
        const more = await this.knex.transaction(trx =>
          count(trx, settleManySql, mine),
        );
        changed += more;
        ids = await takeNext();
      }
    };
    await Promise.all(Array.from({ length: workers }, work));
    return changed;
  }

  private async assetsAfter(id: string | undefined): Promise<string[]> {
    if (id === undefined) return [];
    const rows = await rowsOf<{ id: string }>(
      this.knex,
      sql(
        'select id from assets where id > ? order by id limit ?',
        id,
        mostAtOnce,
      ),
    );
    return rows.map(each => each.id);
  }

  /** Queues the assets that have versions which were recognised otherwise, each once. */
  private async noteVersions(): Promise<void> {
    await this.knex.raw(
      `with taken as (
         delete from version_changes where id in (select id from version_changes order by id limit ?) returning version_id
       )
       insert into installation_changes (asset_id)
       select distinct i.asset_id from installations i
       where i.until is null and i.version_id in (select version_id from taken)`,
      [mostVersions],
    );
  }

  private async haveManyChanged(): Promise<boolean> {
    const rows = await rowsOf(
      this.knex,
      sql('select 1 from installation_changes limit 1 offset ?', many),
    );
    return rows.length > 0;
  }

  private async sayRecountIsDue(): Promise<void> {
    await this.knex.raw('update consumption_recounts set is_due = true');
  }

  private async recountIfDue(): Promise<void> {
    const [{ is_due: isDue }] = await rowsOf<{ is_due: boolean }>(
      this.knex,
      sql('select is_due from consumption_recounts'),
    );
    if (!isDue) return;
    await this.knex.transaction(async trx => {
      for (const each of recountSql) await trx.raw(each);
    });
  }
}

async function count(
  trx: Transaction,
  statement: string,
  ids: string[],
): Promise<number> {
  const [{ changed }] = await rowsOf<{ changed: number }>(
    trx,
    sql(statement, ids),
  );
  return changed;
}
