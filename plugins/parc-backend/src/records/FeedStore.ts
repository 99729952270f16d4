import { InputError } from '@backstage/errors';
import type { FeedAnswer, FeedItem } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { findFeedHorizon } from './feedHorizon';
import { rowsOf, sql } from './sql';

interface FeedRow extends Omit<FeedItem, 'at' | 'fields'> {
  xid: string;
  seq: string;
  at: Date;
  /** The list as JSON. */
  fields: string;
  /** Which of the page it is, from 1, and of how many. */
  place: number;
  total: number;
}

/** Reads the change feed. */
export class FeedStore {
  constructor(private readonly knex: Knex) {}

  /**
   * The changes after a cursor, in the order (transaction, sequence). Only transactions older than the oldest one
   * still open are read: what commits later comes later, and no change is skipped. Throws an InputError when the
   * database was restored since: the reader must start again with all records. Of the `limit` changes that it looks at, it
   * tells those of these nouns, or all.
   */
  async read(
    cursor: string | undefined,
    limit: number,
    nouns?: readonly string[],
  ): Promise<FeedAnswer> {
    const { epoch, xid, seq } = await this.readCursor(cursor);
    const horizon = await findFeedHorizon(this.knex);
    const told = nouns ? [...nouns] : null;
    const rows = await rowsOf<FeedRow>(
      this.knex,
      sql(
        // Ordered by the columns, not by what is selected: those are texts, in which 10 comes before 9.
        `select xid::text, seq::text, noun, record_id as id, action, version, at, to_json(fields)::text as fields, place, total
         from (
           select *, (row_number() over (order by xid, seq))::int as place, (count(*) over ())::int as total
           from (
             select * from feed where (xid, seq) > (?::text::xid8, ?::bigint) and xid < ?::text::xid8
             order by xid, seq limit ${limit + 1}) page) f
         where place <= ${limit} and (?::text[] is null or noun = any(?::text[]) or place = least(total, ${limit}))
         order by f.xid, f.seq`,
        xid,
        seq,
        horizon,
        told,
        told,
      ),
    );
    const last = rows.at(-1) ?? { xid, seq, total: 0 };
    const kept = nouns ? rows.filter(row => nouns.includes(row.noun)) : rows;
    const readFields = fieldsReader();
    return {
      items: kept.map(({ id, noun, action, version, at, fields }) => ({
        noun,
        id,
        action,
        version,
        at: at.toISOString(),
        fields: readFields(fields),
      })),
      cursor: `${epoch}.${last.xid}.${last.seq}`,
      hasMore: last.total > limit,
    };
  }

  /** Where the feed ends now: what {@link FeedStore.read} tells from there on is new. */
  async end(): Promise<FeedAnswer> {
    const { epoch } = await this.readCursor(undefined);
    const [last] = await rowsOf<{ xid: string; seq: string }>(
      this.knex,
      sql(
        `select xid::text, seq::text from feed f where xid < ?::text::xid8 order by f.xid desc, f.seq desc limit 1`,
        await findFeedHorizon(this.knex),
      ),
    );
    const cursor = [epoch, last?.xid ?? '0', last?.seq ?? '0'].join('.');
    return { items: [], cursor, hasMore: false };
  }

  /**
   * Renumbers the feed after a restore into another cluster, whose transaction numbers are lower: without this,
   * new changes would sort before old ones. Called at every start; does nothing otherwise.
   */
  async renumberAfterRestore(): Promise<void> {
    await this.knex.transaction(async trx => {
      await trx.raw('lock table feed_epoch in exclusive mode');
      const { rows } = await trx.raw(
        'select 1 from feed where xid > pg_current_xact_id() limit 1',
      );
      if (rows.length === 0) return;
      await trx.raw(`update feed set xid = '0'`);
      await trx.raw('update feed_epoch set epoch = gen_random_uuid()');
    });
  }

  /** Where a cursor stands. Its entry must be there: a feed without it was restored from an older dump. */
  private async readCursor(
    cursor: string | undefined,
  ): Promise<{ epoch: string; xid: string; seq: string }> {
    const [given, xid, seq] = (cursor ?? '.0.0').split('.');
    const isNumbers =
      /^\d{1,19}$/.test(xid ?? '') && /^\d{1,18}$/.test(seq ?? '');
    const [{ epoch, stands }] = await rowsOf<{
      epoch: string;
      stands: boolean;
    }>(
      this.knex,
      sql(
        `select epoch, exists (select 1 from feed where xid = ?::text::xid8 and seq = ?::bigint) as stands from feed_epoch`,
        isNumbers ? xid : '0',
        isNumbers ? seq : '0',
      ),
    );
    if (cursor === undefined) return { epoch, xid, seq };
    const isStart = xid === '0' && seq === '0';
    if (isNumbers && (given !== epoch || !(stands || isStart))) {
      throw new InputError(
        'cursor: belongs to another feed; read all records, then start without one',
      );
    }
    if (!isNumbers) {
      throw new InputError(
        `cursor: ${JSON.stringify(cursor)} is not one of ours`,
      );
    }
    return { epoch, xid, seq };
  }
}

/** Thousands of changes that were made together name the same fields: to read each list anew took most of the time. */
function fieldsReader(): (json: string) => string[] {
  const known = new Map<string, string[]>();
  return json => {
    const fields = known.get(json) ?? (JSON.parse(json) as string[]);
    known.set(json, fields);
    return fields;
  };
}
