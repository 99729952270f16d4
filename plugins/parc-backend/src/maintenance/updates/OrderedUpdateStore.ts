import type { SoftwareUpdate } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';
import { laggingSql, type Behind } from './UpdateStore';

/** A machine of an open order, what it was behind in, and the build that it has now. */
export interface OrderedMachine {
  orderId: string;
  assetId: string;
  updates: SoftwareUpdate[];
  osBuild?: string;
}

/** A version of a product on a machine now. */
export interface InstalledVersion {
  assetId: string;
  product: string;
  version: string;
}

/** What machines of orders were behind in, and what is on them now: set-wise. */
export class OrderedUpdateStore {
  /** Writes down of what is still to be done what it is behind in, where that was not yet. */
  async describe(
    knex: Database,
    planId: string,
    behind: Behind,
  ): Promise<void> {
    const lagging = laggingSql(behind);
    await knex.raw(
      `with ${lagging.text}
       update work_order_assets i set updates = l.updates from lagging l
       where i.plan_id = ? and i.state = 'open' and i.updates is null and l.asset_id = i.asset_id`,
      [...lagging.values, planId],
    );
  }

  /** What is still to be done by a plan: all of it, or of these assets. */
  async open(
    knex: Database,
    planId: string,
    assetIds?: readonly string[],
  ): Promise<OrderedMachine[]> {
    const ids = assetIds ? [...assetIds] : null;
    const rows = await rowsOf<OrderedMachine & { osBuild: string | null }>(
      knex,
      sql(
        `select i.order_id as "orderId", i.asset_id as "assetId", i.updates, a.os_build as "osBuild"
         from work_order_assets i join assets a on a.id = i.asset_id
         where i.plan_id = ? and i.state = 'open' and i.updates is not null
           and (?::uuid[] is null or i.asset_id = any(?::uuid[]))`,
        planId,
        ids,
        ids,
      ),
    );
    return rows.map(({ osBuild, ...row }) =>
      osBuild === null ? row : { ...row, osBuild },
    );
  }

  /** Which versions of these products are on these machines. */
  installed(
    knex: Database,
    assetIds: readonly string[],
    products: readonly string[],
  ): Promise<InstalledVersion[]> {
    return rowsOf(
      knex,
      sql(
        `select i.asset_id as "assetId", p.code as product, v.version
         from products p join software_releases r on r.product_id = p.id join software_versions v on v.release_id = r.id
         join installations i on i.version_id = v.id and i.until is null
         where p.code = any(?::text[]) and v.version <> '' and i.asset_id = any(?::uuid[])`,
        [...products],
        [...assetIds],
      ),
    );
  }

  /** Keeps what was reached beside what was wanted. */
  async keep(
    trx: Transaction,
    machines: readonly OrderedMachine[],
  ): Promise<void> {
    await trx.raw(
      `update work_order_assets i set updates = v.updates
       from jsonb_to_recordset(?::jsonb) as v("orderId" uuid, "assetId" uuid, updates jsonb)
       where i.order_id = v."orderId" and i.asset_id = v."assetId"`,
      [JSON.stringify(machines)],
    );
  }
}
