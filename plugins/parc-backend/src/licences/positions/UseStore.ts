import { rowsOf, sql, type Database, type Sql } from '../../records';
import { coresSql } from './settleSql';
import { variantOf } from './OwnedStore';

/** So many machines of one kind with a release of a product. */
export interface CountedMachines {
  productId: string;
  releaseId: number;
  edition?: string;
  release?: string;
  cores: number[];
  installations: number;
  devices: number;
}

/** The same of one machine. */
export interface CountedMachine extends CountedMachines {
  assetId: string;
}

interface Row {
  product_id: string;
  release_id: number;
  edition: string;
  release: string;
  cores: number[];
  installations: number;
  devices: number;
  asset_id?: string;
}

/** How much is used: now, as it is kept, and at days that are past, as it is still known. */
export class UseStore {
  /** What is kept, of all machines that count. */
  async now(knex: Database, productIds: string[]): Promise<CountedMachines[]> {
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select r.product_id, r.id as release_id, r.edition, r.release, c.cores, c.installations, c.devices
         from software_releases r join release_counts c on c.release_id = r.id
         where r.product_id = any(?::uuid[]) and (c.installations > 0 or c.devices > 0)`,
        productIds,
      ),
    );
    return rows.map(toMachines);
  }

  /** The same of single machines. */
  async onAssets(
    knex: Database,
    productIds: string[],
    assetIds: string[],
  ): Promise<CountedMachine[]> {
    if (assetIds.length === 0) return [];
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select c.asset_id, r.product_id, r.id as release_id, r.edition, r.release, c.cores, 1 as installations,
           (r.id = any(c.newest))::integer as devices
         from asset_consumption c cross join unnest(c.releases) n(id) join software_releases r on r.id = n.id
         where c.asset_id = any(?::uuid[]) and r.product_id = any(?::uuid[])`,
        assetIds,
        productIds,
      ),
    );
    return rows.map(row => ({ ...toMachines(row), assetId: row.asset_id! }));
  }

  /** What was so at a moment, as installations, processors and the history of assets say. */
  async then(
    knex: Database,
    productIds: string[],
    moment: string,
  ): Promise<CountedMachines[]> {
    const machines = machinesAt(productIds, moment);
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `with ${machines.text}
         select product_id, release_id, edition, release, cores, count(*)::integer as installations,
           count(*) filter (where is_newest)::integer as devices
         from machines where because is null group by 1, 2, 3, 4, 5`,
        ...machines.values,
      ),
    );
    return rows.map(toMachines);
  }

  async thenOnAssets(
    knex: Database,
    productIds: string[],
    assetIds: string[],
    moment: string,
  ): Promise<CountedMachine[]> {
    if (assetIds.length === 0) return [];
    const machines = machinesAt(productIds, moment);
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `with ${machines.text}
         select asset_id, product_id, release_id, edition, release, cores, 1 as installations,
           is_newest::integer as devices
         from machines where because is null and asset_id = any(?::uuid[])`,
        ...machines.values,
        assetIds,
      ),
    );
    return rows.map(row => ({ ...toMachines(row), assetId: row.asset_id! }));
  }

  /** On how many machines a product is that do not count, by why not. */
  async excluded(
    knex: Database,
    productId: string,
    moment?: string,
  ): Promise<Array<{ because: string; machines: number }>> {
    const machines = machinesAt([productId], moment);
    return rowsOf(
      knex,
      sql(
        `with ${machines.text}
         select because, count(distinct asset_id)::integer as machines from machines
         where because is not null group by because order by because`,
        ...machines.values,
      ),
    );
  }
}

function toMachines(row: Row): CountedMachines {
  return {
    productId: row.product_id,
    releaseId: row.release_id,
    ...variantOf(row),
    cores: row.cores,
    installations: row.installations,
    devices: row.devices,
  };
}

/**
 * The CTEs up to `machines`: each release of the products on each asset at a moment, or now; with `is_newest` and, of
 * assets that do not count, `because`. An asset's status at a moment is what its next change says that it was before.
 */
export function machinesAt(productIds: string[], moment?: string): Sql {
  const at = moment ?? null;
  const isThere = (alias: string) =>
    moment === undefined
      ? `${alias}.until is null`
      : `${alias}.since <= m.at and (${alias}.until is null or ${alias}.until > m.at)`;
  const status =
    moment === undefined
      ? 'a.status'
      : `coalesce((
           select each->>'from' from history h cross join jsonb_array_elements(h.changes) each
           where h.record_id = a.id and h.noun = 'asset' and h.at > m.at and each->>'field' = 'status'
             and each->>'from' is not null
           order by h.id limit 1), a.status)`;
  const deleted =
    moment === undefined ? 'a.deleted_at is not null' : 'a.deleted_at <= m.at';
  return sql(
    `moment as materialized (select ?::timestamptz as at), asked as materialized (
       select id as own, id as release_id from software_releases where product_id = any(?::uuid[])
       union all
       select m.id, m.counts_as from software_releases m join software_releases s on s.id = m.counts_as
       where s.product_id = any(?::uuid[])
     ), found as materialized (
       select distinct i.asset_id, r.release_id
       from asked r join software_versions v on v.release_id = r.own
       join installations i on i.version_id = v.id cross join moment m
       where ${isThere('i')}
     ), known as materialized (
       select a.id as asset_id, case when ${deleted} then 'deleted'
         when st.status in ('lost', 'retired', 'disposed') then st.status end as because
       from (select distinct asset_id from found) f join assets a on a.id = f.asset_id cross join moment m
       cross join lateral (select ${status} as status) st
     ), machines as materialized (
       select f.asset_id, r.product_id, f.release_id, r.edition, r.release, k.because,
         row_number() over (partition by f.asset_id, r.product_id order by r.sort desc, r.id desc) = 1 as is_newest,
         coalesce(p.cores, '{}') as cores
       from found f join known k on k.asset_id = f.asset_id join software_releases r on r.id = f.release_id
       cross join moment m left join lateral (
         select array_agg(${coresSql('c')} order by ${coresSql('c')}) as cores
         from components c where c.asset_id = f.asset_id and c.kind = 'cpu' and ${isThere(
           'c',
         )}
       ) p on true
     )`,
    at,
    productIds,
    productIds,
  );
}
