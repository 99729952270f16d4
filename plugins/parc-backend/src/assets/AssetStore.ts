import type { Knex } from 'knex';
import { rowsOf, sql } from '../records';

/** What only assets need of the database. */
export class AssetStore {
  /** The living assets that have one of these serials, by lower-cased serial. */
  async bySerial(
    trx: Knex.Transaction,
    serials: readonly string[],
  ): Promise<Array<{ id: string; tag: string; serial: string }>> {
    return rowsOf(
      trx,
      sql(
        `select id, tag, lower(serial) as serial from assets
         where lower(serial) = any(?::text[]) and deleted_at is null and serial is not null order by tag`,
        serials.map(each => each.toLowerCase()),
      ),
    );
  }
}
