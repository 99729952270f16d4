import type {
  LinkedAsset,
  TechnicalState,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Sql } from '../../records';

type Agent = TechnicalState['agents'][number];

/** Who speaks for an asset, and which assets its parts are. */
export class TechnicalReadStore {
  /** The agents of an asset, the oldest first. */
  async agentsOf(knex: Database, assetId: string): Promise<Agent[]> {
    const rows = await rowsOf<
      Pick<Agent, 'id' | 'deviceId' | 'product' | 'itemType'> & {
        version: string | null;
        tag: string | null;
        match: Agent['explanation'] | null;
        matchedAt: Date | null;
        firstSeen: Date;
      }
    >(
      knex,
      sql(
        `select id, device_id as "deviceId", product, version, item_type as "itemType", tag, match,
           matched_at as "matchedAt", first_seen as "firstSeen"
         from agents where asset_id = ? order by first_seen, id`,
        assetId,
      ),
    );
    return rows.map(
      ({ version, tag, match, matchedAt, firstSeen, ...row }) => ({
        ...row,
        ...(version ? { version } : {}),
        ...(tag ? { tag } : {}),
        ...(match ? { explanation: match } : {}),
        ...(matchedAt ? { matchedAt: matchedAt.toISOString() } : {}),
        firstSeen: firstSeen.toISOString(),
      }),
    );
  }

  /** Assets by serial, or by the UUID that their agents say, as far as `readable` lets through: a condition on the alias `r`. */
  async linked(
    knex: Database,
    {
      serials,
      uuids,
    }: { serials: readonly string[]; uuids: readonly string[] },
    readable: Sql,
  ): Promise<Record<string, LinkedAsset>> {
    const rows = await rowsOf<LinkedAsset & { key: string }>(
      knex,
      sql(
        `select distinct on (k.key) k.key, r.id, r.tag as ref, coalesce(r.name, r.hostname) as name
         from (
           select lower(serial) as key, id from assets
           where lower(serial) = any(?::text[]) and deleted_at is null and serial is not null
           union
           select value, asset_id from machine_keys where kind = 'uuid' and value = any(?::text[])
         ) as k join assets r on r.id = k.id
         where r.deleted_at is null and ${readable.text} order by k.key, r.id`,
        serials.map(each => each.toLowerCase()),
        uuids.map(each => each.toLowerCase()),
        ...readable.values,
      ),
    );
    const byKey = new Map(
      rows.map(({ key, name, ...asset }) => [
        key,
        name ? { ...asset, name } : asset,
      ]),
    );
    return Object.fromEntries(
      [...serials, ...uuids].flatMap(given => {
        const asset = byKey.get(given.toLowerCase());
        return asset ? [[given, asset]] : [];
      }),
    );
  }
}
