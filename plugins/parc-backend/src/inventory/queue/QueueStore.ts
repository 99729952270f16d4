import type {
  AgentProduct,
  MatchExplanation,
  MessageOutcome,
  PassedOver,
  InventoryNote,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** A message that a worker took: nobody else works on it, nor on another of its device. */
export interface TakenMessage {
  id: string;
  /** With the id, which taking this is: a worker that was silent for too long finds that it is not its own any more. */
  attempts: number;
  receivedAt: DateTime;
  deviceId: string;
  agentUuid?: string;
  product: AgentProduct;
  userAgent?: string;
  credentialId?: string;
  format: 'json' | 'xml';
  action: string;
  isPartial: boolean;
  /** zlib. */
  body: Buffer;
}

/** What became of a message. */
export interface Settled {
  outcome: MessageOutcome;
  assetId?: string;
  agentId?: string;
  notes: readonly InventoryNote[];
  explanation?: MatchExplanation;
  passedOver?: readonly PassedOver[];
  /** It is the agent's last full one. */
  keepsBody: boolean;
}

/** An inventory that may be the same as the last one of its agent. */
export interface PossiblyUnchanged {
  message: TakenMessage;
  deviceId: string;
  digest: string;
}

/** Values that were left out are listed so far. */
const mostNotes = 200;

/** Unfolded, what is taken at once begins within so many bytes: they all lie in memory. */
const mostBytes = 32 * 1024 * 1024;

/** The queue of what agents sent, until a message is settled; what comes after is for {@link DoneMessageStore}. */
export class QueueStore {
  constructor(private readonly knex: Database) {}

  /**
   * Takes the oldest messages that wait, at most one of each device, and none while an older one of its device waits or
   * is worked on. What a worker took and did not settle in time is taken again.
   */
  async take(
    limit: number,
    now: DateTime,
    until: DateTime,
  ): Promise<TakenMessage[]> {
    const rows = await rowsOf<
      Omit<TakenMessage, 'receivedAt' | 'body'> & {
        receivedAt: Date;
        body: Buffer | null;
      }
    >(
      this.knex,
      sql(
        `with waiting as materialized (
           select id, size from inventory_messages w
           where state in ('waiting', 'taken') and (taken_until is null or taken_until <= ?::timestamptz)
             and not exists (
               select 1 from inventory_messages e
               where e.device_id = w.device_id and e.id < w.id and e.state in ('waiting', 'taken')
             )
           order by id limit ${limit} for update skip locked
         ), picked as materialized (
           select id from (select id, sum(size) over (order by id) - size as before from waiting) w
           where before < ${mostBytes}
         )
         update inventory_messages m set state = 'taken', attempts = attempts + 1, taken_until = ?::timestamptz
         from picked where m.id = picked.id
         returning m.id::text, attempts, received_at as "receivedAt", device_id as "deviceId",
           agent_uuid as "agentUuid", product, user_agent as "userAgent", credential_id as "credentialId", format,
           action, is_partial as "isPartial", body`,
        now.toISO()!,
        until.toISO()!,
      ),
    );
    return rows
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      .map(row => ({
        ...withoutNulls(row),
        receivedAt: DateTime.fromJSDate(row.receivedAt, { zone: 'utc' }),
        body: row.body ?? Buffer.alloc(0),
      }));
  }

  /** Says that a worker is still at it. */
  async keep(taken: readonly TakenMessage[], until: DateTime): Promise<void> {
    await this.knex.raw(
      `update inventory_messages m set taken_until = ?::timestamptz
       from jsonb_to_recordset(?::jsonb) as v(id bigint, attempts integer)
       where m.id = v.id and m.state = 'taken' and m.attempts = v.attempts`,
      [until.toISO()!, claimsOf(taken)],
    );
  }

  /** Locks a message until the transaction ends; false when it is not this worker's any more. */
  async hold(trx: Transaction, taken: TakenMessage): Promise<boolean> {
    const rows = await rowsOf(
      trx,
      sql(
        `select 1 from inventory_messages where id = ? and state = 'taken' and attempts = ? for update`,
        taken.id,
        taken.attempts,
      ),
    );
    return rows.length === 1;
  }

  /**
   * Settles those in which nothing changed: the agent speaks for a living asset and said the same last time. Writes
   * when the assets were last seen, and nothing else of the register. Returns the ids of those settled.
   */
  async settleUnchanged(
    given: readonly PossiblyUnchanged[],
    now: DateTime,
  ): Promise<Set<string>> {
    if (given.length === 0) return new Set();
    const rows = await rowsOf<{ id: string }>(
      this.knex,
      sql(
        `with same as materialized (
           select v.id, v.attempts, v.at, g.id as agent_id, g.asset_id, g.full_message_id
           from jsonb_to_recordset(?::jsonb) as v(id bigint, attempts integer, device text, digest text, at timestamptz)
           join agents g on g.device_id = v.device and g.state = 'linked' and g.digest = decode(v.digest, 'hex')
           join assets a on a.id = g.asset_id and a.deleted_at is null
             and a.status not in ('lost', 'retired', 'disposed')
         ), settled as (
           update inventory_messages m set state = 'done', done_at = ?::timestamptz, taken_until = null, error = null,
             notes = null, outcome = 'unchanged', asset_id = same.asset_id, agent_id = same.agent_id,
             body = case when same.full_message_id = m.id then m.body end
           from same where m.id = same.id and m.state = 'taken' and m.attempts = same.attempts
           returning m.id, same.agent_id, same.asset_id, same.at
         ), seen as (
           update assets a set last_seen = s.at
           from (select asset_id, max(at) as at from settled group by asset_id) s
           where a.id = s.asset_id and (a.last_seen is null or a.last_seen < s.at)
         ), closed as (
           update inventory_findings f set dismissed_at = ?::timestamptz, dismissed_by = 'service:inventory'
           from settled s where f.agent_id = s.agent_id and f.dismissed_at is null and f.kind <> 'cloned'
         )
         select id::text from settled`,
        JSON.stringify(
          given.map(({ message, deviceId, digest }) => ({
            id: message.id,
            attempts: message.attempts,
            device: deviceId,
            digest,
            at: message.receivedAt.toISO(),
          })),
        ),
        now.toISO()!,
        now.toISO()!,
      ),
    );
    return new Set(rows.map(each => each.id));
  }

  /** Writes down what became of a message, in the transaction in which it became so. */
  async settle(
    trx: Transaction,
    taken: TakenMessage,
    settled: Settled,
    now: DateTime,
  ): Promise<void> {
    const { notes, explanation, passedOver } = settled;
    const hasNotes = notes.length || explanation || passedOver?.length;
    await trx.raw(
      `update inventory_messages set state = 'done', done_at = ?, taken_until = null, error = null, outcome = ?,
         asset_id = ?, agent_id = ?, notes = ?::jsonb ${
           settled.keepsBody ? '' : ', body = null'
         }
       where id = ?`,
      [
        now.toISO()!,
        settled.outcome,
        settled.assetId ?? null,
        settled.agentId ?? null,
        hasNotes
          ? JSON.stringify({
              notes: notes.slice(0, mostNotes),
              explanation,
              ...(passedOver?.length ? { passedOver } : {}),
            })
          : null,
        taken.id,
      ],
    );
  }

  /** Gives a message up; its body and the reason are kept, so that it can be worked off after a fix. */
  async fail(
    taken: TakenMessage,
    error: string,
    now: DateTime,
    notes?: readonly InventoryNote[],
  ): Promise<void> {
    await this.knex.raw(
      `update inventory_messages set state = 'failed', done_at = ?, taken_until = null, error = ?, notes = ?::jsonb
       where id = ? and state = 'taken' and attempts = ?`,
      [
        now.toISO()!,
        error.slice(0, 2_000),
        notes?.length ? JSON.stringify({ notes }) : null,
        taken.id,
        taken.attempts,
      ],
    );
  }

  /** Puts a message back, to be tried again later. */
  async tryAgain(
    taken: TakenMessage,
    error: string,
    notBefore: DateTime,
  ): Promise<void> {
    await this.knex.raw(
      `update inventory_messages set state = 'waiting', taken_until = ?, error = ?
       where id = ? and state = 'taken' and attempts = ?`,
      [notBefore.toISO()!, error.slice(0, 2_000), taken.id, taken.attempts],
    );
  }

  /** Gives messages back that were not begun. */
  async giveBack(taken: readonly TakenMessage[]): Promise<void> {
    await this.knex.raw(
      `update inventory_messages m set state = 'waiting', taken_until = null, attempts = m.attempts - 1
       from jsonb_to_recordset(?::jsonb) as v(id bigint, attempts integer)
       where m.id = v.id and m.state = 'taken' and m.attempts = v.attempts`,
      [claimsOf(taken)],
    );
  }

  /** What waits or is worked on, since when, and what was given up. */
  async backlog(): Promise<{ waiting: number; since?: Date; failed: number }> {
    const [{ waiting, since, failed }] = await rowsOf<{
      waiting: string;
      since: Date | null;
      failed: string;
    }>(
      this.knex,
      sql(
        `select count(*) as waiting, min(received_at) as since,
           (select count(*) from inventory_messages where state = 'failed') as failed
         from inventory_messages where state in ('waiting', 'taken')`,
      ),
    );
    return {
      waiting: Number(waiting),
      ...(since ? { since } : {}),
      failed: Number(failed),
    };
  }
}

function claimsOf(taken: readonly TakenMessage[]): string {
  return JSON.stringify(taken.map(({ id, attempts }) => ({ id, attempts })));
}

function withoutNulls<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as T;
}
