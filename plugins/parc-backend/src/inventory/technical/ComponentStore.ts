import type {
  AssetComponent,
  ComponentKind,
  InventoryComponent,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** Parts of assets, with their coming and going. */
export class ComponentStore {
  constructor(private readonly knex: Database) {}

  /** Makes these the parts of an asset that are of some kinds; what else is said of the same part is written over. */
  async replace(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    kinds: readonly ComponentKind[],
    components: readonly InventoryComponent[],
  ): Promise<void> {
    await trx.raw(
      `with given as materialized (
         select distinct on (kind, key) * from jsonb_to_recordset(?::jsonb)
           as v(kind text, key text, name text, manufacturer text, model text, serial text, details jsonb)
         where kind = any(?::text[])
       ), gone as (
         update components c set until = ?::timestamptz
         where c.asset_id = ? and c.until is null and c.kind = any(?::text[])
           and (c.kind, c.key) not in (select kind, key from given)
       )
       insert into components as c (asset_id, kind, key, name, manufacturer, model, serial, details, since)
       select ?::uuid, kind, key, name, manufacturer, model, serial, coalesce(details, '{}'), ?::timestamptz from given
       on conflict (asset_id, kind, key) where until is null do update set
         name = excluded.name, manufacturer = excluded.manufacturer, model = excluded.model, serial = excluded.serial,
         details = excluded.details
       where (c.name, c.manufacturer, c.model, c.serial, c.details)
         is distinct from (excluded.name, excluded.manufacturer, excluded.model, excluded.serial, excluded.details)`,
      [
        JSON.stringify(components),
        [...kinds],
        at.toISO()!,
        assetId,
        [...kinds],
        assetId,
        at.toISO()!,
      ],
    );
  }

  /** Takes back what was written of an asset since a moment. */
  async undo(
    trx: Transaction,
    assetId: string,
    since: DateTime,
    kinds: readonly string[],
  ): Promise<void> {
    const values = [assetId, since.toISO()!, [...kinds]];
    await trx.raw(
      'delete from components where asset_id = ? and since >= ?::timestamptz and kind = any(?::text[])',
      values,
    );
    await trx.raw(
      'update components set until = null where asset_id = ? and until >= ?::timestamptz and kind = any(?::text[])',
      values,
    );
  }

  /** By kind and name; those that are there first. */
  async list(assetId: string, past: boolean): Promise<AssetComponent[]> {
    const rows = await rowsOf<
      Record<'name' | 'manufacturer' | 'model' | 'serial', string | null> &
        Pick<AssetComponent, 'id' | 'kind' | 'details'> & {
          since: Date;
          until: Date | null;
        }
    >(
      this.knex,
      sql(
        `select id::text, kind, name, manufacturer, model, serial, details, since, until from components
         where asset_id = ? and (? or until is null)
         order by kind, until is not null, name collate parc_natural, components.id`,
        assetId,
        past,
      ),
    );
    return rows.map(({ name, manufacturer, model, serial, until, ...row }) => ({
      ...row,
      ...(name ? { name } : {}),
      ...(manufacturer ? { manufacturer } : {}),
      ...(model ? { model } : {}),
      ...(serial ? { serial } : {}),
      since: row.since.toISOString(),
      ...(until ? { until: until.toISOString() } : {}),
    }));
  }
}
