import type { InventoryIdentity } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { rowsOf, sql, type Transaction } from '../../records';
import type { TakenMessage } from './QueueStore';

/** As if a message had just come in. */
const afresh = `state = 'waiting', attempts = 0, taken_until = null, done_at = null, outcome = null, error = null,
  notes = null`;

/** What was worked off: what is kept of it, and having it worked off again. */
export class DoneMessageStore {
  /** Drops the body of what was the last full inventory of an agent before. */
  async dropBody(trx: Transaction, id: string): Promise<void> {
    await trx.raw(
      `update inventory_messages set body = null where id = ? and state = 'done' and body is not null`,
      [id],
    );
  }

  /** Whether the same agent's whole inventory that came later is done already. */
  async isOutdated(
    trx: Transaction,
    taken: TakenMessage,
    agentId: string,
  ): Promise<boolean> {
    const rows = await rowsOf(
      trx,
      sql(
        `select 1 from inventory_messages
         where agent_id = ? and id > ? and state = 'done' and not is_partial
           and outcome in ('created', 'changed', 'unchanged') limit 1`,
        agentId,
        taken.id,
      ),
    );
    return rows.length > 0;
  }

  /** Has a message that is done or failed worked off again. Returns when it came; undefined without its body. */
  async requeue(trx: Transaction, id: string): Promise<DateTime | undefined> {
    const [row] = await rowsOf<{ receivedAt: Date }>(
      trx,
      sql(
        `update inventory_messages set ${afresh}
         where id = ? and state in ('done', 'failed') and body is not null returning received_at as "receivedAt"`,
        id,
      ),
    );
    return row && DateTime.fromJSDate(row.receivedAt, { zone: 'utc' });
  }

  /**
   * Has the parts worked off again that were refused as of an unknown machine, now that another agent made a machine
   * known that shares a key: it does not matter who of the two is first.
   */
  async requeueRefused(
    trx: Transaction,
    { serial, uuid, macs, name }: InventoryIdentity,
  ): Promise<void> {
    await trx.raw(
      `update inventory_messages m set ${afresh}
       from agents g where g.state = 'refused' and m.agent_id = g.id and m.state = 'done' and m.outcome = 'refused'
         and m.is_partial and m.body is not null
         and (g.identity->>'serial' = ? or g.identity->>'uuid' = ? or g.identity->>'name' = ?
           or jsonb_exists_any(g.identity->'macs', ?::text[]))`,
      [serial ?? null, uuid ?? null, name ?? null, macs],
    );
  }

  /** Drops the parts that were refused before an agent said all. */
  async dropRefused(trx: Transaction, agentId: string): Promise<void> {
    await trx.raw(
      `update inventory_messages set body = null
       where agent_id = ? and outcome = 'refused' and state = 'done' and is_partial and body is not null`,
      [agentId],
    );
  }

  /** Has the last whole inventories of all machines worked off again that belong to no asset yet. */
  async requeueUnlinked(trx: Transaction): Promise<void> {
    await trx.raw(
      `update inventory_messages m set ${afresh}
       from agents g where g.state in ('discovered', 'refused') and m.id = g.full_message_id and m.state = 'done'
         and m.body is not null`,
    );
  }
}
