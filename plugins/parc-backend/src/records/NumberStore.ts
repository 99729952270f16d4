import type { Knex } from 'knex';
import { rowsOf, sql } from './sql';

/** Numbers of patterns, and the references that were ever given. */
export class NumberStore {
  constructor(private readonly trx: Knex.Transaction) {}

  /** Takes the next `count` numbers of a prefix; whoever asks at the same time waits and gets others. */
  async take(prefix: string, count: number): Promise<number> {
    const [{ last }] = await rowsOf<{ last: string }>(
      this.trx,
      sql(
        `insert into counters (prefix, last) values (?, ?)
         on conflict (prefix) do update set last = counters.last + excluded.last returning last`,
        prefix,
        count,
      ),
    );
    return Number(last) - count + 1;
  }

  /** Which of these references were ever given, in lower case. */
  async given(noun: string, refs: readonly string[]): Promise<Set<string>> {
    const rows = await rowsOf<{ ref: string }>(
      this.trx,
      sql(
        'select ref from issued_refs where noun = ? and ref = any(?::text[])',
        noun,
        refs.map(each => each.toLowerCase()),
      ),
    );
    return new Set(rows.map(row => row.ref));
  }

  /** Writes down references as given for ever. Returns the ids of those whose reference another record has or had. */
  async issue(
    noun: string,
    refs: ReadonlyArray<{ ref: string; id: string }>,
  ): Promise<Set<string>> {
    const given = JSON.stringify(
      refs.map(({ ref, id }) => ({ ref: ref.toLowerCase(), id })),
    );
    const { rowCount } = await this.trx.raw(
      `insert into issued_refs (noun, ref, record_id)
       select ?, ref, id from jsonb_to_recordset(?::jsonb) as v(ref text, id uuid) order by ref, id
       on conflict do nothing`,
      [noun, given],
    );
    if (rowCount === refs.length) return new Set();
    const rows = await rowsOf<{ id: string }>(
      this.trx,
      sql(
        `select v.id from issued_refs i
         join jsonb_to_recordset(?::jsonb) as v(ref text, id uuid) on v.ref = i.ref
         where i.noun = ? and i.record_id <> v.id`,
        given,
        noun,
      ),
    );
    return new Set(rows.map(row => row.id));
  }
}
