import type {
  InventorySections,
  PrinterReading,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** Readings that a page shows: two years of them. */
const mostReadings = 730;

/** Page counters and supplies of printers, by day. */
export class PrinterReadingStore {
  constructor(private readonly knex: Database) {}

  /** Writes down the day's reading; what is not said is as it was. */
  async write(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    { counters, supplies }: Pick<InventorySections, 'counters' | 'supplies'>,
  ): Promise<void> {
    await trx.raw(
      `with given as (select ?::jsonb as counters, ?::jsonb as supplies),
         last as (select counters, supplies from printer_readings where asset_id = ? order by day desc limit 1)
       insert into printer_readings as r (asset_id, day, counters, supplies)
       select ?::uuid, ?::date, coalesce(g.counters, l.counters, '{}'), coalesce(g.supplies, l.supplies, '[]')
       from given g left join last l on true
       on conflict (asset_id, day) do update set counters = excluded.counters, supplies = excluded.supplies`,
      [
        counters ? JSON.stringify(counters) : null,
        supplies ? JSON.stringify(supplies) : null,
        assetId,
        assetId,
        at.toUTC().toISODate()!,
      ],
    );
  }

  /** Takes back what was written of an asset since the day after a moment: its own day may hold somebody else's. */
  async undo(trx: Transaction, assetId: string, since: DateTime) {
    await trx.raw(
      'delete from printer_readings where asset_id = ? and day > ?::date',
      [assetId, since.toUTC().toISODate()!],
    );
  }

  /** Newest first. */
  list(assetId: string): Promise<PrinterReading[]> {
    return rowsOf(
      this.knex,
      sql(
        `select day::text, counters, supplies from printer_readings where asset_id = ? order by printer_readings.day desc limit ${mostReadings}`,
        assetId,
      ),
    );
  }
}
