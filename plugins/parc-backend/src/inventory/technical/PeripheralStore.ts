import { rowsOf, sql, type Transaction } from '../../records';

/** Monitors and printers that machines report. */
export class PeripheralStore {
  /** Keeps these serials from others until the transaction ends, in one order, so that none is made twice. */
  async lock(trx: Transaction, serials: readonly string[]): Promise<void> {
    await trx.raw(
      `select pg_advisory_xact_lock(hashtextextended('serial ' || serial, 0))
       from (select serial from unnest(?::text[]) as serial order by serial) as ordered`,
      [serials.map(each => each.toUpperCase())],
    );
  }

  /** The assets of these serials by lower-cased serial: of several the living, then the oldest. */
  async bySerial(
    trx: Transaction,
    serials: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await rowsOf<{ id: string; serial: string }>(
      trx,
      sql(
        `select distinct on (lower(serial)) id, lower(serial) as serial from assets
         where lower(serial) = any(?::text[]) and serial is not null
         order by lower(serial), deleted_at is not null, id`,
        serials.map(each => each.toLowerCase()),
      ),
    );
    return new Map(rows.map(({ id, serial }) => [serial, id]));
  }
}
