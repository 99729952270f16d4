import type {
  Installation,
  Licensing,
  SoftwareQuery,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  escapeLike,
  rowsOf,
  sql,
  type Database,
  type Transaction,
} from '../records';

/** What is on a machine now: a version, and the day of which the system says that it came. */
export interface Installed {
  versionId: number;
  installedOn?: string;
}

/** What of an asset's software is asked for; `past`: what has gone, too. */
export interface AskedSoftware {
  past: boolean;
  q?: string;
  licensing?: SoftwareQuery['licensing'];
}

/** Which software is, and was, on which asset. */
export class InstallationStore {
  constructor(private readonly knex: Database) {}

  /** Makes this what is on an asset: what is new begins at a moment, what is missing ends at it. */
  async replace(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    installed: readonly Installed[],
  ): Promise<void> {
    const days = new Map(
      installed.map(each => [each.versionId, each.installedOn ?? '']),
    );
    await trx.raw(
      `with given as materialized (
         select version_id, nullif(day, '')::date as installed_on from unnest(?::integer[], ?::text[]) as v(version_id, day)
       ), gone as (
         update installations i set until = ?::timestamptz
         where i.asset_id = ? and i.until is null and not exists (select 1 from given g where g.version_id = i.version_id)
       )
       insert into installations (asset_id, version_id, since, installed_on)
       select ?::uuid, version_id, ?::timestamptz, installed_on from given
       where version_id not in (select version_id from installations where asset_id = ? and until is null)
       on conflict (asset_id, version_id, since) do update set until = null`,
      [
        [...days.keys()],
        [...days.values()],
        at.toISO()!,
        assetId,
        assetId,
        at.toISO()!,
        assetId,
      ],
    );
  }

  /** Takes back what was written of an asset since a moment. */
  async undo(trx: Transaction, assetId: string, since: DateTime) {
    const moment = since.toISO()!;
    await trx.raw(
      'delete from installations where asset_id = ? and since >= ?::timestamptz',
      [assetId, moment],
    );
    await trx.raw(
      'update installations set until = null where asset_id = ? and until >= ?::timestamptz',
      [assetId, moment],
    );
  }

  /** By name, with what it was recognised as; of a word only what has it in its name or publisher. */
  async list(
    assetId: string,
    { past, q, licensing }: AskedSoftware,
  ): Promise<Installation[]> {
    const pattern = q ? `%${escapeLike(q.toLowerCase())}%` : null;
    const rows = await rowsOf<InstallationRow>(
      this.knex,
      sql(
        `select t.name, t.publisher, v.version, v.architecture, i.installed_on::text as "installedOn", i.since, i.until,
           p.id as "productId", p.code as "productCode", p.name as "productName", coalesce(p.licensing, v.licensing) as licensing
         from installations i join software_versions v on v.id = i.version_id join software_titles t on t.id = v.title_id
           left join software_releases r on r.id = v.release_id left join products p on p.id = r.product_id and p.deleted_at is null
         where i.asset_id = ? and (? or i.until is null)
           and (?::text is null or lower(t.name) like ? or lower(t.publisher) like ?)
           and (?::text is null or coalesce(p.licensing, v.licensing, 'unrecognised') = ?)
         order by t.name, v.version, v.architecture, i.since`,
        assetId,
        past,
        pattern,
        pattern,
        pattern,
        licensing ?? null,
        licensing ?? null,
      ),
    );
    return rows.map(toInstallation);
  }
}

interface InstallationRow {
  name: string;
  publisher: string;
  version: string;
  architecture: string;
  installedOn: string | null;
  since: Date;
  until: Date | null;
  productId: string | null;
  productCode: string;
  productName: string;
  licensing: Licensing | null;
}

function toInstallation(row: InstallationRow): Installation {
  const { productId, productCode, productName } = row;
  return {
    name: row.name,
    ...(row.publisher ? { publisher: row.publisher } : {}),
    ...(row.version ? { version: row.version } : {}),
    ...(row.architecture ? { architecture: row.architecture } : {}),
    ...(productId
      ? { product: { id: productId, ref: productCode, name: productName } }
      : {}),
    ...(row.licensing ? { licensing: row.licensing } : {}),
    ...(row.installedOn ? { installedOn: row.installedOn } : {}),
    since: row.since.toISOString(),
    ...(row.until ? { until: row.until.toISOString() } : {}),
  };
}
