import {
  goneStatuses,
  type BehindMachine,
  type BehindSystem,
  type SeenSystem,
  type SoftwareUpdate,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Sql } from '../../records';

/** A version of a product that is installed somewhere and is behind. */
export interface BehindVersion extends SoftwareUpdate {
  versionId: number;
}

/** What is behind now by a plan: systems and versions of products, wherever they are. */
export interface Behind {
  systems: readonly BehindSystem[];
  versions: readonly BehindVersion[];
}

/** A version of a product that was ever found. */
export interface FoundVersion {
  versionId: number;
  product: string;
  name: string;
  version: string;
}

/**
 * Common table expressions, without `with`, of which the last is `lagging`: each machine that is behind, by asset_id, with
 * its `updates`, an array of {@link SoftwareUpdate}.
 */
export function laggingSql({ systems, versions }: Behind): Sql {
  return sql(
    `behind_systems as materialized (
       select * from jsonb_to_recordset(?::jsonb)
         as s("operatingSystem" text, "osVersion" text, "osBuild" text, series text, wanted text)),
     behind_versions as materialized (
       select * from jsonb_to_recordset(?::jsonb)
         as v("versionId" integer, what text, product text, installed text, wanted text)),
     lagging as (
       select b.asset_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('what', b.what, 'product', b.product,
         'installed', b.installed, 'wanted', b.wanted)) order by b.product nulls first, b.installed) as updates
       from (
         select a.id as asset_id, s.series as what, null::text as product, s."osBuild" as installed, s.wanted
         from assets a join behind_systems s on s."operatingSystem" = a.operating_system
           and s."osVersion" is not distinct from a.os_version and s."osBuild" = a.os_build
         where a.deleted_at is null
         union
         select i.asset_id, v.what, v.product, v.installed, v.wanted
         from behind_versions v join installations i on i.version_id = v."versionId" and i.until is null) b
       group by b.asset_id)`,
    JSON.stringify(systems),
    JSON.stringify(versions),
  );
}

/** What agents reported of systems and products, and which machines are behind: each set-wise. */
export class UpdateStore {
  /** The operating systems of what has not left the fleet, each once. */
  async systems(knex: Database): Promise<SeenSystem[]> {
    const rows = await rowsOf<SeenSystem & { osVersion: string | null }>(
      knex,
      sql(
        `select distinct operating_system as "operatingSystem", os_version as "osVersion", os_build as "osBuild" from assets
         where deleted_at is null and status <> all(?::text[]) and operating_system is not null and os_build is not null`,
        [...goneStatuses],
      ),
    );
    return rows.map(({ osVersion, ...row }) =>
      osVersion === null ? row : { ...row, osVersion },
    );
  }

  /** The versions of products, by their codes, that are or were installed. */
  versions(knex: Database, codes: readonly string[]): Promise<FoundVersion[]> {
    return rowsOf(
      knex,
      sql(
        `select v.id as "versionId", p.code as product, p.name, v.version
         from products p join software_releases r on r.product_id = p.id join software_versions v on v.release_id = r.id
         where p.deleted_at is null and p.code = any(?::text[]) and v.version <> ''`,
        [...codes],
      ),
    );
  }

  /** Those of these codes that no product has. */
  async missingProducts(
    knex: Database,
    codes: readonly string[],
  ): Promise<string[]> {
    const rows = await rowsOf<{ code: string }>(
      knex,
      sql(
        `select given.code from unnest(?::text[]) as given(code)
         where not exists (select from products p where p.code = given.code and p.deleted_at is null)`,
        [...codes],
      ),
    );
    return rows.map(each => each.code);
  }

  /** Machines that are behind, by their tags after `cursor`, one more than the limit where there are more; and how many in all. */
  async list(
    knex: Database,
    behind: Behind,
    { where, planId }: { where: Sql; planId: string },
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<{ total: number; machines: BehindMachine[] }> {
    const lagging = laggingSql(behind);
    const rows = await rowsOf<{ total: number; machine: BehindMachine | null }>(
      knex,
      sql(
        `with ${lagging.text}, matching as materialized (
           select r.id, r.tag, r.name, r.owner, r.location_id, r.last_seen, l.updates
           from assets r join lagging l on l.asset_id = r.id where ${where.text}
         ), page as (
           select * from matching m where ?::text is null or m.tag > ? order by m.tag limit ?)
         select (select count(*)::int from matching) as total,
           case when m.id is not null then jsonb_strip_nulls(jsonb_build_object(
             'asset', jsonb_build_object('id', m.id, 'ref', m.tag, 'name', m.name),
             'location', case when p.id is not null then jsonb_build_object('id', p.id, 'ref', p.path, 'name', p.name) end,
             'owner', m.owner, 'updates', m.updates,
             'lastSeen', to_char(m.last_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'order', case when o.id is not null then jsonb_build_object('id', o.id, 'ref', o.number, 'name', o.title) end)) end
             as machine
         from (select) as once left join page m on true left join locations p on p.id = m.location_id
         left join work_order_assets i on i.plan_id = ?::uuid and i.asset_id = m.id and i.state = 'open'
         left join work_orders o on o.id = i.order_id order by m.tag`,
        ...lagging.values,
        ...where.values,
        cursor ?? null,
        cursor ?? null,
        limit + 1,
        planId,
      ),
    );
    return {
      total: rows[0].total,
      machines: rows.flatMap(({ machine }) => machine ?? []),
    };
  }
}
