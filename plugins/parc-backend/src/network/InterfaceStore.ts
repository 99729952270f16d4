import { isIP } from 'node:net';
import type {
  InventoryInterface,
  NetworkInterface,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../records';

/** Network interfaces of assets, with their coming, going and change of address. */
export class InterfaceStore {
  constructor(private readonly knex: Database) {}

  /**
   * Makes these the interfaces of an asset. One whose name, address or kind changed ends and begins anew; what else
   * changed, its status for one, is written over.
   */
  async replace(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    interfaces: readonly InventoryInterface[],
  ): Promise<void> {
    const given = JSON.stringify(interfaces.map(toRow));
    await trx.raw(
      `with given as materialized (
         select distinct on (key) * from jsonb_to_recordset(?::jsonb)
           as v(key text, name text, mac text, type text, status text, addresses inet[], details jsonb)
       ), same as (
         update network_interfaces i set status = g.status, details = g.details
         from given g where i.asset_id = ? and i.until is null and ${isSame}
           and (i.status, i.details) is distinct from (g.status, g.details)
       ), gone as (
         update network_interfaces i set until = ?::timestamptz
         where i.asset_id = ? and i.until is null and not exists (select 1 from given g where ${isSame})
       )
       insert into network_interfaces (asset_id, key, name, mac, type, status, addresses, details, since)
       select ?::uuid, key, name, mac, type, status, addresses, details, ?::timestamptz from given g
       where not exists (
         select 1 from network_interfaces i where i.asset_id = ? and i.until is null and ${isSame})`,
      [given, assetId, at.toISO()!, assetId, assetId, at.toISO()!, assetId],
    );
  }

  /** Takes back what was written of an asset since a moment. */
  async undo(trx: Transaction, assetId: string, since: DateTime) {
    const moment = since.toISO()!;
    await trx.raw(
      'delete from network_interfaces where asset_id = ? and since >= ?::timestamptz',
      [assetId, moment],
    );
    await trx.raw(
      'update network_interfaces set until = null where asset_id = ? and until >= ?::timestamptz',
      [assetId, moment],
    );
  }

  /** Those that are there first, by name. */
  async list(assetId: string, past: boolean): Promise<NetworkInterface[]> {
    const rows = await rowsOf<InterfaceRow>(
      this.knex,
      sql(
        `select id::text, name, mac, type, status, array(select abbrev(a) from unnest(addresses) as a) as addresses, details, since, until
         from network_interfaces where asset_id = ? and (? or until is null)
         order by until is not null, name collate parc_natural, until desc, id`,
        assetId,
        past,
      ),
    );
    return rows.map(toInterface);
  }
}

/** Of the aliases `i` and `g`. */
const isSame = `i.key = g.key and i.name = g.name and i.mac is not distinct from g.mac
  and i.type is not distinct from g.type and i.addresses = g.addresses`;

interface InterfaceRow {
  id: string;
  name: string;
  mac: string | null;
  type: string | null;
  status: string | null;
  addresses: string[];
  details: Record<string, string | number | boolean>;
  since: Date;
  until: Date | null;
}

function toRow({
  key,
  name,
  mac,
  type,
  status,
  isVirtual,
  addresses,
  details,
}: InventoryInterface) {
  return {
    key,
    name,
    mac: mac ?? null,
    type: type ?? null,
    status: status ?? null,
    // As an array of PostgreSQL: an address holds nothing that would need quotes.
    addresses: `{${[...new Set(addresses.flatMap(toInet))].sort().join(',')}}`,
    details: { ...details, isVirtual },
  };
}

function toInterface({
  details: { isVirtual, ...details },
  ...row
}: InterfaceRow): NetworkInterface {
  return {
    id: row.id,
    name: row.name,
    ...(row.mac ? { mac: row.mac } : {}),
    ...(row.type ? { type: row.type } : {}),
    ...(row.status ? { status: row.status } : {}),
    isVirtual: isVirtual === true,
    addresses: row.addresses,
    details,
    since: row.since.toISOString(),
    ...(row.until ? { until: row.until.toISOString() } : {}),
  };
}

/** An address as PostgreSQL takes it, without the zone of a link-local one; nothing of what is none. */
function toInet(address: string): string[] {
  const [ip, length] = address.split('/');
  const plain = ip.replace(/%.*$/, '');
  const version = isIP(plain);
  if (!version) return [];
  const most = version === 4 ? 32 : 128;
  const isLength =
    length !== undefined && /^\d{1,3}$/.test(length) && Number(length) <= most;
  return [isLength ? `${plain}/${length}` : plain];
}
