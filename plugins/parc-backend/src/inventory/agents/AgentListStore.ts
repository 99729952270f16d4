import type {
  Agent,
  AgentsQuery,
  FindingsQuery,
  InventoryFinding,
} from '@parc/backstage-plugin-parc-common';
import {
  escapeLike,
  joinSql,
  rowsOf,
  sql,
  type Database,
  type Sql,
  type Transaction,
} from '../../records';

const assetJson = (alias: string) =>
  `case when ${alias}.id is not null
     then jsonb_strip_nulls(jsonb_build_object('id', ${alias}.id, 'ref', ${alias}.tag, 'name', ${alias}.name)) end`;

/** What is searched of an agent; as its index has it. */
const searched = `lower(g.device_id || ' ' || coalesce(g.tag, '') || ' ' || coalesce(g.identity->>'name', '') || ' ' || coalesce(g.identity->>'serial', ''))`;

/** Agents and findings as people read them. */
export class AgentListStore {
  constructor(private readonly knex: Database) {}

  /** The last that came first. */
  async agents(
    query: Omit<AgentsQuery, 'asset'> & { assetId?: string },
  ): Promise<Agent[]> {
    return this.readAgents(
      this.knex,
      all(
        query.cursor && sql('g.id < ?::uuid', query.cursor),
        query.state && sql('g.state = ?', query.state),
        query.assetId && sql('g.asset_id = ?', query.assetId),
        query.q &&
          sql(`${searched} like ?`, `%${escapeLike(query.q.toLowerCase())}%`),
      ),
      query.limit + 1,
    );
  }

  async agent(knex: Database, id: string): Promise<Agent | undefined> {
    const [agent] = await this.readAgents(
      knex,
      sql('g.id::text = ?', id.toLowerCase()),
      1,
    );
    return agent;
  }

  /** Open ones, newest first. */
  async findings(
    query: Omit<FindingsQuery, 'asset'> & { assetId?: string },
  ): Promise<InventoryFinding[]> {
    const where = all(
      query.cursor &&
        sql(
          '(f.since, f.id) < (select since, id from inventory_findings where id = ?::uuid)',
          query.cursor,
        ),
      query.kind && sql('f.kind = ?', query.kind),
      query.assetId && sql('f.asset_id = ?', query.assetId),
    );
    const rows = await rowsOf<InventoryFinding & { since: Date; seenAt: Date }>(
      this.knex,
      sql(
        `select f.id, f.kind, f.params, f.since, f.seen_at as "seenAt", ${assetJson(
          'a',
        )} as asset,
           case when g.id is not null then jsonb_build_object('id', g.id, 'deviceId', g.device_id) end as agent
         from inventory_findings f left join assets a on a.id = f.asset_id left join agents g on g.id = f.agent_id
         where f.dismissed_at is null and ${
           where.text
         } order by f.since desc, f.id desc limit ${query.limit + 1}`,
        ...where.values,
      ),
    );
    return rows.map(({ since, seenAt, ...row }) => ({
      ...withoutNulls(row as InventoryFinding),
      since: since.toISOString(),
      seenAt: seenAt.toISOString(),
    }));
  }

  /** Closes a finding; false when there is none open. */
  async dismiss(id: string, by: string, at: string): Promise<boolean> {
    const { rowCount } = await this.knex.raw(
      'update inventory_findings set dismissed_at = ?, dismissed_by = ? where id::text = ? and dismissed_at is null',
      [at, by, id.toLowerCase()],
    );
    return rowCount === 1;
  }

  /** Closes what waited for a person to decide about an agent. */
  async dismissOfAgent(
    trx: Transaction,
    agentId: string,
    by: string,
    at: string,
  ): Promise<void> {
    await trx.raw(
      'update inventory_findings set dismissed_at = ?, dismissed_by = ? where agent_id = ? and dismissed_at is null',
      [at, by, agentId],
    );
  }

  private async readAgents(
    knex: Database,
    where: Sql,
    limit: number,
  ): Promise<Agent[]> {
    const rows = await rowsOf<
      Agent & { matchedAt: Date | null; firstSeen: Date; lastSeen: Date | null }
    >(
      knex,
      sql(
        `select g.id, g.device_id as "deviceId", g.agent_uuid as "agentUuid", g.product, g.version, g.tag,
           g.item_type as "itemType", g.state, ${assetJson(
             'a',
           )} as asset, g.matched_at as "matchedAt", g.match, g.identity,
           g.first_seen as "firstSeen", last.at as "lastSeen", out.excluded
         from agents g left join assets a on a.id = g.asset_id
         left join lateral (
           select m.received_at as at from inventory_messages m where m.agent_id = g.id order by m.id desc limit 1
         ) last on true
         left join lateral (
           select jsonb_agg(${assetJson('x')}) as excluded
           from assets x where cardinality(g.excluded) > 0 and x.id = any(g.excluded)
         ) out on true
         where ${where.text} order by g.id desc limit ${limit}`,
        ...where.values,
      ),
    );
    return rows.map(({ matchedAt, firstSeen, lastSeen, ...row }) => ({
      ...withoutNulls(row as Agent),
      ...(matchedAt ? { matchedAt: matchedAt.toISOString() } : {}),
      firstSeen: firstSeen.toISOString(),
      ...(lastSeen ? { lastSeen: lastSeen.toISOString() } : {}),
    }));
  }
}

function all(...given: Array<Sql | undefined | ''>): Sql {
  const pieces = given.filter(each => each !== undefined && each !== '');
  return joinSql([sql('true'), ...(pieces as Sql[])], ' and ');
}

function withoutNulls<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as T;
}
