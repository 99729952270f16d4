import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../../records';
import type { SectionMark, SaidField, TechnicalRow } from './TechnicalRow';

/** What agents say of assets that has no table of its own, and that they were seen. */
export class TechnicalStore {
  /** What is known of an asset, which its row keeps from others until the transaction ends. */
  async readToWrite(
    trx: Transaction,
    assetId: string,
    at: DateTime,
  ): Promise<TechnicalRow> {
    const known = await this.read(trx, assetId);
    if (known) return known;
    await trx.raw(
      'insert into technical_states (asset_id, changed_at) values (?, ?)',
      [assetId, at.toISO()!],
    );
    return { sections: {}, digests: {}, says: {}, released: {} };
  }

  async read(
    knex: Database,
    assetId: string,
  ): Promise<TechnicalRow | undefined> {
    const [row] = await rowsOf<TechnicalRow>(
      knex,
      sql(
        'select sections, digests, says, released from technical_states where asset_id = ?',
        assetId,
      ),
    );
    return row;
  }

  /** Writes sections, marks and fields over those of the same name. */
  async merge(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    given: {
      sections: Record<string, unknown>;
      digests: Record<string, SectionMark>;
      says: Record<string, SaidField>;
    },
  ): Promise<void> {
    await trx.raw(
      `update technical_states set sections = sections || ?::jsonb, digests = digests || ?::jsonb, says = says || ?::jsonb,
         changed_at = ?::timestamptz where asset_id = ?`,
      [
        JSON.stringify(given.sections),
        JSON.stringify(given.digests),
        JSON.stringify(given.says),
        at.toISO()!,
        assetId,
      ],
    );
  }

  /** Takes sections, marks and fields away. */
  async drop(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    names: { sections: string[]; digests: string[]; says: string[] },
  ): Promise<void> {
    await trx.raw(
      `update technical_states set sections = sections - ?::text[], digests = digests - ?::text[], says = says - ?::text[],
         changed_at = ?::timestamptz where asset_id = ?`,
      [names.sections, names.digests, names.says, at.toISO()!, assetId],
    );
  }

  /** Notes that fields were given back to the agent. */
  async release(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    fields: readonly string[],
  ): Promise<void> {
    const released = JSON.stringify(
      Object.fromEntries(fields.map(field => [field, at.toUTC().toISO()!])),
    );
    await trx.raw(
      `insert into technical_states (asset_id, released, changed_at) values (?, ?::jsonb, ?::timestamptz)
       on conflict (asset_id) do update set released = technical_states.released || excluded.released`,
      [assetId, released, at.toISO()!],
    );
  }

  /** The asset was heard of; its version stays. What came late does not turn the clock back. */
  async seen(trx: Transaction, assetId: string, at: DateTime): Promise<void> {
    await trx.raw(
      `update assets set last_seen = ?::timestamptz
       where id = ? and (last_seen is null or last_seen < ?::timestamptz)`,
      [at.toISO()!, assetId, at.toISO()!],
    );
  }

  async deviceIdOf(trx: Transaction, agentId: string): Promise<string> {
    const [row] = await rowsOf<{ deviceId: string }>(
      trx,
      sql('select device_id as "deviceId" from agents where id = ?', agentId),
    );
    return row?.deviceId ?? '';
  }

  /** Has the other agents of an asset say everything again: what one of them wrote was taken away. */
  async askAgain(
    trx: Transaction,
    assetId: string,
    butAgentId: string,
  ): Promise<void> {
    await trx.raw(
      'update agents set digest = null where asset_id = ? and id <> ?',
      [assetId, butAgentId],
    );
  }
}
