import type { Knex } from 'knex';
import { rowsOf, sql } from '../records';

/** What only assets need of the database. */
export class AssetStore {
  /** Takes the next `count` numbers of a prefix; whoever asks at the same time waits and gets others. */
  async takeNumbers(
    trx: Knex.Transaction,
    prefix: string,
    count: number,
  ): Promise<number> {
    const [{ last }] = await rowsOf<{ last: string }>(
      trx,
      sql(
        `insert into counters (prefix, last) values (?, ?)
         on conflict (prefix) do update set last = counters.last + excluded.last returning last`,
        prefix,
        count,
      ),
    );
    return Number(last) - count + 1;
  }

  /** Writes down tags as given for ever. Returns the ids of those whose tag another asset has or had. */
  async issueTags(
    trx: Knex.Transaction,
    tags: ReadonlyArray<{ tag: string; id: string }>,
  ): Promise<Set<string>> {
    const given = JSON.stringify(
      tags.map(({ tag, id }) => ({ ref: tag.toLowerCase(), id })),
    );
    await trx.raw(
      `insert into issued_refs (noun, ref, record_id)
       select 'asset', ref, id from jsonb_to_recordset(?::jsonb) as v(ref text, id uuid) order by ref, id
       on conflict do nothing`,
      [given],
    );
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `select v.id from issued_refs i
         join jsonb_to_recordset(?::jsonb) as v(ref text, id uuid) on v.ref = i.ref
         where i.noun = 'asset' and i.record_id <> v.id`,
        given,
      ),
    );
    return new Set(rows.map(row => row.id));
  }

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
