import type {
  AgentProduct,
  InventoryIdentity,
  MatchCandidate,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** A machine whose assets are looked for. */
export interface Sought {
  identity: InventoryIdentity;
  /** Its agent, where it is known already, and the asset that it speaks for. */
  agentId?: string;
  assetId?: string;
}

/** Assets of the same name are looked at so far; whatever more there are, a name says nothing then. */
const mostNamesakes = 20;

/** By what machines are recognised: looks it up, keeps it, and has others wait meanwhile. */
export class MatchStore {
  /**
   * Has everybody wait who is about to decide of a machine that shares a key with this one, until the transaction ends:
   * two agents of a new machine make one asset. Locked in one order, so that nobody waits in a circle.
   */
  async lockKeys(
    trx: Transaction,
    deviceId: string,
    identity: InventoryIdentity,
  ): Promise<void> {
    const keys = keysOf(deviceId, identity).map(
      ({ kind, value }) => `parc-machine ${kind} ${value}`,
    );
    await trx.raw(
      `select pg_advisory_xact_lock(hash) from (
         select distinct hashtextextended(key, 0) as hash from unnest(?::text[]) as key order by hash
       ) as ordered`,
      [keys],
    );
  }

  /** The assets that share a key with each of these machines, in their order. */
  async candidates(
    knex: Database,
    sought: readonly Sought[],
  ): Promise<MatchCandidate[][]> {
    const rows = await rowsOf<CandidateRow>(
      knex,
      sql(
        candidatesSql,
        JSON.stringify(
          sought.map(({ identity, agentId, assetId }, n) => ({
            n,
            agent: agentId,
            asset: assetId,
            ...identity,
          })),
        ),
      ),
    );
    const found: MatchCandidate[][] = sought.map(() => []);
    for (const row of rows) found[row.n].push(toCandidate(row));
    return found;
  }

  /** Whether an agent ever spoke for an asset. */
  async spokeFor(
    trx: Transaction,
    agentId: string,
    assetId: string,
  ): Promise<boolean> {
    const rows = await rowsOf(
      trx,
      sql(
        'select 1 from machine_keys where agent_id = ? and asset_id = ? limit 1',
        agentId,
        assetId,
      ),
    );
    return rows.length > 0;
  }

  /** Writes down by what an asset is recognised, as this agent says. What it said of another asset stays. */
  async setKeys(
    trx: Transaction,
    agent: {
      id: string;
      assetId: string;
      deviceId: string;
      identity: InventoryIdentity;
    },
  ): Promise<void> {
    const keys = JSON.stringify(keysOf(agent.deviceId, agent.identity));
    await trx.raw(
      `with keys as materialized (select * from jsonb_to_recordset(?::jsonb) as v(kind text, value text)),
       gone as (
         delete from machine_keys m where agent_id = ? and asset_id = ?
           and not exists (select 1 from keys k where (k.kind, k.value) = (m.kind, m.value))
       )
       insert into machine_keys (kind, value, asset_id, agent_id) select kind, value, ?, ? from keys
       on conflict do nothing`,
      [keys, agent.id, agent.assetId, agent.assetId, agent.id],
    );
  }

  /** Forgets what an agent said of an asset that it was never of. */
  async removeKeys(
    trx: Transaction,
    agentId: string,
    assetId: string,
  ): Promise<void> {
    await trx.raw(
      'delete from machine_keys where agent_id = ? and asset_id = ?',
      [agentId, assetId],
    );
  }
}

function keysOf(
  deviceId: string,
  { serial, uuid, macs, name }: InventoryIdentity,
): Array<{ kind: string; value: string }> {
  return [
    { kind: 'agent', value: deviceId },
    ...(serial ? [{ kind: 'serial', value: serial }] : []),
    ...(uuid ? [{ kind: 'uuid', value: uuid }] : []),
    ...[...new Set(macs)].map(value => ({ kind: 'mac', value })),
    ...(name ? [{ kind: 'name', value: name }] : []),
  ];
}

/** Every branch of `found` is served by an index; a host name may be kept with its domain. */
const candidatesSql = `
  with asked as materialized (
    select * from jsonb_to_recordset(?::jsonb)
      as v(n integer, agent uuid, asset uuid, serial text, uuid text, macs text[], name text)
  ), keys as (
    select n, 'serial' as kind, serial as value from asked where serial is not null
    union all select n, 'uuid', uuid from asked where uuid is not null
    union all select n, 'mac', unnest(macs) from asked
  ), found as (
    select n, k.asset_id as id from keys join machine_keys k using (kind, value)
    union select n, asset from asked where asset is not null
    union select n, a.id from asked join assets a
      on lower(a.serial) = lower(asked.serial) and a.serial is not null and a.deleted_at is null
    union select n, a.id from asked join assets a
      on lower(a.serial) = lower(asked.serial) and a.serial is not null and a.deleted_at is not null
    union select n, a.id from asked cross join lateral (
      select id from assets where mac_addresses && asked.macs and mac_addresses is not null and deleted_at is null
    ) a where cardinality(asked.macs) > 0
    union select n, a.id from asked cross join lateral (
      (select asset_id as id from machine_keys where kind = 'name' and value = asked.name limit ${mostNamesakes})
      union all (select id from assets
       where lower(hostname) = asked.name and hostname is not null and deleted_at is null limit ${mostNamesakes})
      union all (select id from assets where lower(hostname) ~>=~ (asked.name || '.') and lower(hostname) ~<~ (asked.name || '/')
       and hostname is not null and deleted_at is null limit ${mostNamesakes})
      union all (select id from assets
       where lower(name) = asked.name and name is not null and deleted_at is null limit ${mostNamesakes})
    ) a where asked.name is not null
  )
  select n, a.id, a.tag as ref, a.deleted_at is not null or a.status in ('retired', 'disposed') as "isGone",
    coalesce(a.id = asked.asset, false) as "isCurrent",
    upper(a.serial) as serial, a.mac_addresses as macs, lower(a.hostname) as hostname, lower(a.name) as name,
    known.keys, known.products
  from found join asked using (n) join assets a on a.id = found.id
  cross join lateral (
    select jsonb_agg(jsonb_build_array(k.kind, k.value)) filter (where k.kind <> 'agent') as keys,
      array_agg(distinct g.product) filter (where g.id is distinct from asked.agent) as products
    from machine_keys k join agents g on g.id = k.agent_id where k.asset_id = a.id
  ) known
  order by n, a.id`;

interface CandidateRow {
  n: number;
  id: string;
  ref: string;
  isGone: boolean;
  isCurrent: boolean;
  serial: string | null;
  macs: string[] | null;
  hostname: string | null;
  name: string | null;
  keys: Array<[kind: string, value: string]> | null;
  products: AgentProduct[] | null;
}

function toCandidate(row: CandidateRow): MatchCandidate {
  const known = (kind: string, ...entered: Array<string | null | undefined>) =>
    [
      ...new Set([
        ...entered.filter(each => each),
        ...(row.keys ?? []).flatMap(([each, value]) =>
          each === kind ? [value] : [],
        ),
      ]),
    ] as string[];
  return {
    id: row.id,
    ref: row.ref,
    isGone: row.isGone,
    isCurrent: row.isCurrent,
    serials: known('serial', row.serial),
    uuids: known('uuid'),
    macs: known('mac', ...(row.macs ?? [])),
    names: known('name', row.hostname?.split('.')[0], row.name),
    otherProducts: row.products ?? [],
  };
}
