import type {
  InventoryPort,
  LinkedAsset,
  SwitchPort,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { groupBy, rowsOf, sql, type Sql, type Transaction } from '../records';

/** Ports of network equipment, and who is on them. */
export class SwitchPortStore {
  /** Makes these the ports of an asset. A port of which nothing changed is not written. */
  async replace(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    ports: readonly InventoryPort[],
  ): Promise<void> {
    const given = JSON.stringify(
      ports.map(({ key, name, details, vlans, neighbour, macs }, position) => ({
        key,
        position,
        name,
        details: { ...details, vlans, ...(neighbour ? { neighbour } : {}) },
        macs: `{${[...new Set(macs)].sort().join(',')}}`,
      })),
    );
    await trx.raw(
      `with given as materialized (
         select distinct on (key) * from jsonb_to_recordset(?::jsonb)
           as v(key text, position integer, name text, details jsonb, macs text[])
       ), gone as (
         delete from switch_ports where asset_id = ? and key not in (select key from given)
       )
       insert into switch_ports as p (asset_id, key, position, name, details, macs, changed_at)
       select ?::uuid, key, position, name, details, macs, ?::timestamptz from given
       on conflict (asset_id, key) do update set position = excluded.position, name = excluded.name,
         details = excluded.details, macs = excluded.macs, changed_at = excluded.changed_at
       where (p.position, p.name, p.details, p.macs)
         is distinct from (excluded.position, excluded.name, excluded.details, excluded.macs)`,
      [given, assetId, assetId, at.toISO()!],
    );
  }

  /** Forgets the ports of an asset, which another report gives again. */
  async forget(trx: Transaction, assetId: string): Promise<void> {
    await trx.raw('delete from switch_ports where asset_id = ?', [assetId]);
  }

  /** With the assets on each port that `readable` lets through: a condition on the alias `r`, an asset. */
  async list(
    trx: Transaction,
    assetId: string,
    readable: Sql,
  ): Promise<SwitchPort[]> {
    const ports = await rowsOf<PortRow>(
      trx,
      sql(
        'select key, name, details, macs, changed_at as "changedAt" from switch_ports where asset_id = ? order by position',
        assetId,
      ),
    );
    const owners = await rowsOf<LinkedAsset & { mac: string }>(
      trx,
      sql(
        `with seen as materialized (select distinct unnest(macs) as mac from switch_ports where asset_id = ?)
         select distinct on (s.mac, r.id) s.mac, r.id, r.tag as ref, coalesce(r.name, r.hostname) as name
         from seen s cross join lateral (
           select asset_id from network_interfaces i where i.mac = s.mac and i.until is null
           union select id from assets a where a.mac_addresses && array[s.mac] and a.deleted_at is null
         ) as owner join assets r on r.id = owner.asset_id
         where r.deleted_at is null and ${readable.text} order by s.mac, r.id`,
        assetId,
        ...readable.values,
      ),
    );
    const byMac = groupBy(owners, each => each.mac);
    return ports.map(port => toPort(port, byMac));
  }
}

interface PortRow {
  key: string;
  name: string;
  details: SwitchPort['details'] & Pick<SwitchPort, 'vlans' | 'neighbour'>;
  macs: string[];
  changedAt: Date;
}

function toPort(
  {
    key,
    name,
    details: { vlans, neighbour, ...details },
    macs,
    changedAt,
  }: PortRow,
  byMac: ReadonlyMap<string, Array<LinkedAsset & { mac: string }>>,
): SwitchPort {
  return {
    key,
    name,
    details: details as SwitchPort['details'],
    vlans: vlans ?? [],
    ...(neighbour ? { neighbour } : {}),
    connected: macs.map(mac => {
      const [owner] = byMac.get(mac) ?? [];
      return owner
        ? {
            mac,
            asset: {
              id: owner.id,
              ref: owner.ref,
              ...(owner.name ? { name: owner.name } : {}),
            },
          }
        : { mac };
    }),
    changedAt: changedAt.toISOString(),
  };
}
