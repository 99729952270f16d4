import type { Database, Transaction } from '../records';

/** What only the loading of the demo needs of the database. */
export class DemoEstateStore {
  constructor(private readonly knex: Database) {}

  /**
   * Does the work if nobody ever entered a location, a supplier, a model or an asset, all of it or nothing. Of
   * replicas that start at the same time, one works; the others wait for it, and then have nothing to do. Answers
   * whether the work was done.
   */
  async onceInEmptyRegister(
    work: (trx: Transaction) => Promise<void>,
  ): Promise<boolean> {
    return this.knex.transaction(async trx => {
      await trx.raw('lock table locations in share row exclusive mode');
      const { rows } = await trx.raw(
        `select 1 from history where noun in ('location', 'supplier', 'model', 'asset') limit 1`,
      );
      if (rows.length) return false;
      await work(trx);
      return true;
    });
  }
}
