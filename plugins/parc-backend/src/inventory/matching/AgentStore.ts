import type {
  AgentProduct,
  AgentState,
  InventoryItemType,
  KnownIdentity,
  MatchExplanation,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** An agent as it is kept. */
export interface StoredAgent {
  id: string;
  deviceId: string;
  agentUuid?: string;
  product: AgentProduct;
  version?: string;
  tag?: string;
  itemType: InventoryItemType;
  credentialId?: string;
  state: AgentState;
  assetId?: string;
  /** ISO 8601. */
  matchedAt?: string;
  match?: MatchExplanation;
  excluded: string[];
  identity: KnownIdentity;
  /** In hex. */
  digest?: string;
  fullMessageId?: string;
  lastMessageId?: string;
  firstSeen: string;
  changedAt: string;
}

interface Row {
  id: string;
  device_id: string;
  agent_uuid: string | null;
  product: AgentProduct;
  version: string | null;
  tag: string | null;
  item_type: InventoryItemType;
  credential_id: string | null;
  state: AgentState;
  asset_id: string | null;
  matched_at: Date | null;
  match: MatchExplanation | null;
  excluded: string[];
  identity: KnownIdentity;
  digest: Buffer | null;
  full_message_id: string | null;
  last_message_id: string | null;
  first_seen: Date;
  changed_at: Date;
}

/** Who reports, and for which asset. */
export class AgentStore {
  /** The agent of a device, locked until the transaction ends. */
  async lockByDevice(
    trx: Transaction,
    deviceId: string,
  ): Promise<StoredAgent | undefined> {
    const [row] = await rowsOf<Row>(
      trx,
      sql('select * from agents where device_id = ? for update', deviceId),
    );
    return row && toAgent(row);
  }

  async find(
    knex: Database,
    id: string,
    lock = false,
  ): Promise<StoredAgent | undefined> {
    const [row] = await rowsOf<Row>(
      knex,
      sql(
        `select * from agents where id::text = ? ${lock ? 'for update' : ''}`,
        id.toLowerCase(),
      ),
    );
    return row && toAgent(row);
  }

  /** Agents after an id, in its order: all of them, batch by batch. */
  async after(
    knex: Database,
    id: string,
    limit: number,
  ): Promise<StoredAgent[]> {
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select * from agents where id > ?::uuid and state <> 'ignored' order by id limit ${limit}`,
        id,
      ),
    );
    return rows.map(toAgent);
  }

  /** What a credential says of the assets that its machines create. */
  async defaultsOf(
    trx: Transaction,
    credentialId: string,
  ): Promise<{ owner?: string; location?: string }> {
    const [row] = await rowsOf<{
      owner: string | null;
      location: string | null;
    }>(
      trx,
      sql(
        `select c.owner, l.id as location from agent_credentials c
         left join locations l on l.id = c.location_id and l.deleted_at is null where c.id = ?`,
        credentialId,
      ),
    );
    return {
      ...(row?.owner ? { owner: row.owner } : {}),
      ...(row?.location ? { location: row.location } : {}),
    };
  }

  async insert(trx: Transaction, agent: StoredAgent): Promise<void> {
    await trx('agents').insert(toRow(agent));
  }

  async update(trx: Transaction, agent: StoredAgent): Promise<void> {
    const { id, ...row } = toRow(agent);
    await trx('agents').where({ id }).update(row);
  }
}

function toAgent(row: Row): StoredAgent {
  const optional = {
    agentUuid: row.agent_uuid,
    version: row.version,
    tag: row.tag,
    credentialId: row.credential_id,
    assetId: row.asset_id,
    matchedAt: row.matched_at?.toISOString(),
    match: row.match,
    digest: row.digest?.toString('hex'),
    fullMessageId: row.full_message_id,
    lastMessageId: row.last_message_id,
  };
  return {
    id: row.id,
    deviceId: row.device_id,
    product: row.product,
    itemType: row.item_type,
    state: row.state,
    excluded: row.excluded,
    identity: row.identity,
    firstSeen: row.first_seen.toISOString(),
    changedAt: row.changed_at.toISOString(),
    ...(Object.fromEntries(
      Object.entries(optional).filter(
        ([, value]) => value !== null && value !== undefined,
      ),
    ) as Partial<StoredAgent>),
  };
}

function toRow(agent: StoredAgent) {
  return {
    id: agent.id,
    device_id: agent.deviceId,
    agent_uuid: agent.agentUuid ?? null,
    product: agent.product,
    version: agent.version ?? null,
    tag: agent.tag ?? null,
    item_type: agent.itemType,
    credential_id: agent.credentialId ?? null,
    state: agent.state,
    asset_id: agent.assetId ?? null,
    matched_at: agent.matchedAt ?? null,
    match: agent.match ? JSON.stringify(agent.match) : null,
    excluded: agent.excluded,
    identity: JSON.stringify(agent.identity),
    digest: agent.digest ? Buffer.from(agent.digest, 'hex') : null,
    full_message_id: agent.fullMessageId ?? null,
    last_message_id: agent.lastMessageId ?? null,
    first_seen: agent.firstSeen,
    changed_at: agent.changedAt,
  };
}
