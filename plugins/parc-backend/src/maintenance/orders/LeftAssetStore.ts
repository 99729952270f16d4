import { rowsOf, sql, type Sql, type Transaction } from '../../records';
import type { Item } from './WorkOrderItemStore';

interface LeftRow {
  order_id: string;
  asset_id: string;
  tag: string;
  version: number;
  reason: string;
}

/** Which assets leave: these, or all that have one of the statuses; deleted ones always do. */
export interface Leaving {
  assetIds?: readonly string[];
  gone: readonly string[];
}

/** What is asked of the aliases `i` and `a`. */
function isLeaving({ assetIds, gone }: Leaving): Sql {
  const ids = assetIds ? [...assetIds] : null;
  return sql(
    `a.id = i.asset_id and i.state = 'open' and (a.deleted_at is not null or a.status = any(?::text[]))
     and (?::uuid[] is null or i.asset_id = any(?::uuid[]))`,
    [...gone],
    ids,
    ids,
  );
}

/** What leaves orders because its asset left the fleet: set-wise. */
export class LeftAssetStore {
  /** The orders in which something leaves. */
  async ordersToLeave(trx: Transaction, leaving: Leaving): Promise<string[]> {
    const asked = isLeaving(leaving);
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `select distinct i.order_id as id from work_order_assets i, assets a where ${asked.text} order by 1`,
        ...asked.values,
      ),
    );
    return rows.map(each => each.id);
  }

  /** Takes what left out of these orders, on a day (`YYYY-MM-DD`). Answers what it took out. */
  async leave(
    trx: Transaction,
    orderIds: readonly string[],
    { today, by, ...leaving }: Leaving & { today: string; by: string },
  ): Promise<Item[]> {
    const asked = isLeaving(leaving);
    const rows = await rowsOf<LeftRow>(
      trx,
      sql(
        `update work_order_assets i set state = 'left', version = i.version + 1, closed_on = ?::date, closed_by = ?,
           reason = case when a.deleted_at is not null then 'deleted' else a.status end
         from assets a where ${asked.text} and i.order_id = any(?::uuid[])
         returning i.order_id, i.asset_id, a.tag, i.version, i.reason`,
        today,
        by,
        ...asked.values,
        [...orderIds],
      ),
    );
    return rows.map(row => ({
      orderId: row.order_id,
      assetId: row.asset_id,
      asset: row.tag,
      version: row.version,
      reason: row.reason,
      state: 'left',
      closedOn: today,
      answers: {},
    }));
  }

  /** Of these open orders those of which every asset left. */
  async deserted(
    trx: Transaction,
    orderIds: readonly string[],
  ): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `select o.id from work_orders o
         where o.id = any(?::uuid[]) and o.status in ('planned', 'ready', 'in-progress', 'waiting')
           and not exists (select 1 from work_order_assets i where i.order_id = o.id and i.state <> 'left')`,
        [...orderIds],
      ),
    );
    return rows.map(each => each.id);
  }
}
