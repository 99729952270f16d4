import type { DueAsset } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';
import { dueSql, type DueQuestion } from '../dues/dueSql';

/** An asset that is to get an order, and what its order is called by. */
export interface AssetToOrder extends DueAsset {
  assetRef: string;
  locationName?: string;
  siteName?: string;
  modelName?: string;
  system?: string;
}

/** An asset of an order that was just made, with its own window. */
export interface NewItem {
  orderId: string;
  asset: DueAsset;
}

interface ToOrderRow {
  asset_id: string;
  today: string;
  from_day: string;
  target_day: string;
  to_day: string;
  tag: string;
  location_id: string | null;
  location_name: string | null;
  site_id: string | null;
  site_name: string | null;
  model_id: string | null;
  model_name: string | null;
  owner: string | null;
  system: string | null;
}

/** What the making of orders needs of the database. */
export class GenerationStore {
  /**
   * Does the work unless it is being done for this plan, here or on another replica. The lock is held by a transaction
   * that writes nothing, so that readers of the feed do not wait for it.
   */
  alone<T>(
    knex: Database,
    planId: string,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    return knex.transaction(async trx => {
      const [{ free }] = await rowsOf<{ free: boolean }>(
        trx,
        sql(
          `select pg_try_advisory_xact_lock(hashtextextended('parc-orders ' || ?, 0)) as free`,
          planId,
        ),
      );
      return free ? work() : undefined;
    });
  }

  /**
   * Which assets of the plan have come so near their target, or by a counter into their window, that there is to be an
   * order, and have none that is open. The same as `orderOpensOn` of parc-common says of each.
   */
  async toOrder(
    knex: Database,
    question: DueQuestion,
    leadTime: string,
  ): Promise<AssetToOrder[]> {
    const given = dueSql(question);
    const rows = await rowsOf<ToOrderRow>(
      knex,
      sql(
        `with ${given.text}, ${siteOf}
         select d.asset_id, d.today::text, coalesce(d.from_day, d.target_day)::text as from_day,
           coalesce(d.target_day, greatest(d.from_day, d.today))::text as target_day,
           coalesce(d.to_day, d.target_day, greatest(d.from_day, d.today))::text as to_day,
           r.tag, r.location_id, l.name as location_name, s.site_id, s.site_name, r.model_id, m.manufacturer || ' ' || m.name as model_name,
           r.owner, r.system
         from dues d join assets r on r.id = d.asset_id
         left join locations l on l.id = r.location_id left join site_of s on s.location_id = r.location_id
         left join models m on m.id = r.model_id
         where d.state <> 'paused'
           and least((d.target_day - ?::interval)::date, case when d.because = 'counter' then d.from_day end) <= d.today
           and not exists (
             select from work_order_assets i
             where i.plan_id = d.plan_id and i.asset_id = d.asset_id and i.state = 'open')`,
        ...given.values,
        leadTime,
      ),
    );
    return rows.map(toAsset);
  }

  /**
   * Keeps a plan as it is until the transaction ends, so that nobody pauses, ends or deletes it while it gets orders. False
   * where somebody has.
   */
  async holdActive(trx: Transaction, planId: string): Promise<boolean> {
    const rows = await rowsOf(
      trx,
      sql(
        `select from maintenance_plans where id = ? and status = 'active' and deleted_at is null for share`,
        planId,
      ),
    );
    return rows.length > 0;
  }

  /** How many orders a plan has had: whose turn it is follows from it. */
  async countOrders(knex: Database, planId: string): Promise<number> {
    const [{ count }] = await rowsOf<{ count: number }>(
      knex,
      sql(
        'select count(*)::int as count from work_orders where plan_id = ? and deleted_at is null',
        planId,
      ),
    );
    return count;
  }

  /** The newest version of a plan's checklist. */
  async checklistVersion(
    knex: Database,
    planId: string,
  ): Promise<number | undefined> {
    const [{ version }] = await rowsOf<{ version: number | null }>(
      knex,
      sql(
        'select max(version) as version from plan_checklists where plan_id = ?',
        planId,
      ),
    );
    return version ?? undefined;
  }

  /** Puts assets into their orders. Fails where one of them has an open order of the plan already. */
  async addItems(
    trx: Transaction,
    planId: string,
    items: readonly NewItem[],
  ): Promise<void> {
    await trx.raw(
      `insert into work_order_assets (order_id, asset_id, plan_id, from_day, target_day, to_day)
       select order_id, asset_id, ?::uuid, from_day, target_day, to_day
       from jsonb_to_recordset(?::jsonb) as v(order_id uuid, asset_id uuid, from_day date, target_day date, to_day date)`,
      [
        planId,
        JSON.stringify(
          items.map(({ orderId, asset }) => ({
            order_id: orderId,
            asset_id: asset.assetId,
            from_day: asset.from,
            target_day: asset.target,
            to_day: asset.to,
          })),
        ),
      ],
    );
  }
}

/** `site_of`: the site that each location is or lies in, the nearest where one lies in another. */
const siteOf = `sites as materialized (
    select id, path, name from locations where kind = 'site' and deleted_at is null),
  site_of as materialized (
    select distinct on (l.id) l.id as location_id, s.id as site_id, s.name as site_name
    from locations l join sites s on s.path = l.path or starts_with(l.path, s.path || '/')
    order by l.id, length(s.path) desc)`;

function toAsset(row: ToOrderRow): AssetToOrder {
  const given = {
    locationId: row.location_id,
    locationName: row.location_name,
    siteId: row.site_id,
    siteName: row.site_name,
    modelId: row.model_id,
    modelName: row.model_name,
    owner: row.owner,
    system: row.system,
  };
  const present = Object.entries(given).filter(([, value]) => value !== null);
  return {
    assetId: row.asset_id,
    assetRef: row.tag,
    today: row.today,
    from: row.from_day,
    target: row.target_day,
    to: row.to_day,
    ...(Object.fromEntries(present) as Partial<AssetToOrder>),
  };
}
