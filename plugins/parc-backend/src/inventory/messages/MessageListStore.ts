import type {
  InventoryMessage,
  InventoryMessageDetails,
  InventoryStatus,
  MessagesQuery,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { joinSql, rowsOf, sql, type Database, type Sql } from '../../records';

/** Rows that are deleted at once: nobody waits for the locks of more. */
const batchSize = 5_000;

const columns = `m.id::text, m.received_at as "receivedAt", m.device_id as "deviceId", m.agent_uuid as "agentUuid",
  m.product, m.user_agent as "userAgent", host(m.remote_address) as "remoteAddress", m.format, m.action,
  m.is_partial as "isPartial", m.size, m.state, m.attempts, m.done_at as "doneAt", m.outcome, m.agent_id as agent,
  m.error, m.body is not null as "hasBody",
  case when a.id is not null then jsonb_strip_nulls(jsonb_build_object('id', a.id, 'ref', a.tag, 'name', a.name)) end as asset`;

/** What came in, as people read it; what becomes of it is the queue's matter. */
export class MessageListStore {
  constructor(private readonly knex: Database) {}

  /** Newest first. */
  async list(
    query: Omit<MessagesQuery, 'asset'> & { assetId?: string },
  ): Promise<InventoryMessage[]> {
    const given: Array<Sql | false | undefined> = [
      query.cursor ? sql('m.id < ?::bigint', query.cursor) : undefined,
      query.state ? sql('m.state = ?', query.state) : undefined,
      query.outcome ? sql('m.outcome = ?', query.outcome) : undefined,
      query.assetId ? sql('m.asset_id = ?', query.assetId) : undefined,
      query.agent ? sql('m.agent_id = ?', query.agent) : undefined,
    ];
    const where = joinSql(
      [
        sql('true'),
        ...given.filter(each => each !== undefined && each),
      ] as Sql[],
      ' and ',
    );
    const rows = await rowsOf<MessageRow>(
      this.knex,
      sql(
        `select ${columns} from inventory_messages m left join assets a on a.id = m.asset_id
         where ${where.text} order by m.id desc limit ${query.limit + 1}`,
        ...where.values,
      ),
    );
    return rows.map(toMessage);
  }

  async find(id: string): Promise<InventoryMessageDetails | undefined> {
    const [row] = await rowsOf<
      MessageRow & {
        decided: Partial<InventoryMessageDetails> | null;
        credential: { id: string; name: string } | null;
      }
    >(
      this.knex,
      sql(
        `select ${columns}, m.notes as decided,
           case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as credential
         from inventory_messages m left join assets a on a.id = m.asset_id
         left join agent_credentials c on c.id = m.credential_id where m.id = ?::bigint`,
        id,
      ),
    );
    if (!row) return undefined;
    const { decided, credential, ...message } = row;
    return {
      ...toMessage(message),
      notes: decided?.notes ?? [],
      ...(decided?.explanation ? { explanation: decided.explanation } : {}),
      ...(decided?.passedOver ? { passedOver: decided.passedOver } : {}),
      ...(credential ? { credential } : {}),
    };
  }

  /** What was delivered, zlib; undefined when it is not kept any more. */
  async body(
    id: string,
  ): Promise<{ body: Buffer; format: string } | undefined> {
    const [row] = await rowsOf<{ body: Buffer; format: string }>(
      this.knex,
      sql(
        'select body, format from inventory_messages where id = ?::bigint and body is not null',
        id,
      ),
    );
    return row;
  }

  /** Has messages worked off again whose body is kept: these, or all that failed. Returns how many. */
  async replay(ids: readonly string[] | undefined): Promise<number> {
    const { rowCount } = await this.knex.raw(
      `update inventory_messages set state = 'waiting', attempts = 0, taken_until = null, done_at = null, outcome = null,
         error = null, notes = null
       where body is not null and ${
         ids
           ? `id = any(?::bigint[]) and state in ('done', 'failed')`
           : `state = 'failed'`
       }`,
      ids ? [[...ids]] : [],
    );
    return rowCount;
  }

  async status(now: DateTime): Promise<InventoryStatus> {
    const [row] = await rowsOf<
      Record<keyof InventoryStatus, string> & { oldestWaiting: Date | null }
    >(
      this.knex,
      sql(
        `select (select count(*) from inventory_messages where state in ('waiting', 'taken')) as waiting,
           (select min(received_at) from inventory_messages where state in ('waiting', 'taken')) as "oldestWaiting",
           (select count(*) from inventory_messages where state = 'failed') as failed,
           (select count(*) from inventory_messages where received_at > ?::timestamptz) as "messagesLastHour",
           (select count(*) from inventory_findings where dismissed_at is null) as findings,
           (select count(*) from agents where state = 'discovered') as discovered,
           (select count(*) from agents) as agents`,
        now.minus({ hours: 1 }).toISO()!,
      ),
    );
    const { oldestWaiting, ...counts } = row;
    return {
      ...(Object.fromEntries(
        Object.entries(counts).map(([name, count]) => [name, Number(count)]),
      ) as Omit<InventoryStatus, 'oldestWaiting'>),
      ...(oldestWaiting ? { oldestWaiting: oldestWaiting.toISOString() } : {}),
    };
  }

  /** Forgets what came in before a moment, but for what waits and each agent's last full inventory. */
  async forgetBefore(before: string): Promise<number> {
    let total = 0;
    for (;;) {
      const { rowCount } = await this.knex.raw(
        `delete from inventory_messages where id in (
           select m.id from inventory_messages m
           where m.received_at < ?::timestamptz and m.state in ('done', 'failed')
             and not exists (select 1 from agents g where g.id = m.agent_id and g.full_message_id = m.id)
           order by m.received_at limit ${batchSize})`,
        [before],
      );
      total += rowCount;
      if (rowCount < batchSize) return total;
    }
  }
}

type MessageRow = Omit<InventoryMessage, 'receivedAt' | 'doneAt'> & {
  receivedAt: Date;
  doneAt: Date | null;
};

function toMessage(row: MessageRow): InventoryMessage {
  const { receivedAt, doneAt, ...rest } = row;
  return {
    ...(Object.fromEntries(
      Object.entries(rest).filter(([, value]) => value !== null),
    ) as Omit<InventoryMessage, 'receivedAt' | 'doneAt'>),
    receivedAt: receivedAt.toISOString(),
    ...(doneAt ? { doneAt: doneAt.toISOString() } : {}),
  };
}
