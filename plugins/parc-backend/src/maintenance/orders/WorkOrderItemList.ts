import type {
  WorkOrderItem,
  WorkOrderItemsQuery,
  WorkOrderItems,
} from '@parc/backstage-plugin-parc-common';
import {
  joinSql,
  pageOf,
  rowsOf,
  sql,
  type Database,
  type Narrowed,
  type RecordStore,
  type Sql,
} from '../../records';

/** One asset of an order as it is read: a row of JSON, without what is empty. */
interface ReadRow {
  item: WorkOrderItem;
}

const reference = (id: string, ref: string, name: string) =>
  `case when ${id} is not null then jsonb_build_object('id', ${id}, 'ref', ${ref}, 'name', ${name}) end`;

const item = `jsonb_strip_nulls(jsonb_build_object(
    'order', ${reference('r.id', 'r.number', 'r.title')},
    'asset', ${reference('a.id', 'a.tag', 'coalesce(a.name, a.tag)')},
    'location', ${reference('l.id', 'l.path', 'l.name')},
    'plan', ${reference('p.id', 'p.code', 'p.name')},
    'state', i.state, 'version', i.version, 'from', i.from_day, 'target', i.target_day, 'to', i.to_day,
    'minutes', i.minutes, 'notes', i.notes, 'reason', i.reason, 'closedOn', i.closed_on, 'closedBy', i.closed_by,
    'timeliness', i.timeliness, 'updates', i.updates, 'followUp', f.reference)) || jsonb_build_object('answers', i.answers) as item`;

const joins = `work_order_assets i
  join work_orders r on r.id = i.order_id
  join assets a on a.id = i.asset_id
  left join locations l on l.id = a.location_id
  left join maintenance_plans p on p.id = i.plan_id
  left join lateral (
    select ${reference('o.id', 'o.number', 'o.title')} as reference
    from work_orders o join work_order_assets x on x.order_id = o.id and x.asset_id = i.asset_id
    where o.follow_up_of_id = r.id and o.deleted_at is null order by o.id desc limit 1
  ) f on true`;

/** Reads the assets of orders, with what they point at. */
export class WorkOrderItemList {
  constructor(private readonly orders: RecordStore) {}

  /** Of one order, as they came into it. */
  async ofOrder(
    orderId: string,
    { state, limit, cursor }: WorkOrderItemsQuery,
  ): Promise<WorkOrderItems> {
    const rows = await rowsOf<ReadRow>(
      this.orders.knex,
      sql(
        `select ${item} from ${joins}
         where i.order_id = ? and (?::text is null or i.state = ?) and (?::uuid is null or i.asset_id > ?::uuid)
         order by i.asset_id limit ${limit + 1}`,
        orderId,
        state ?? null,
        state ?? null,
        cursor ?? null,
        cursor ?? null,
      ),
    );
    return toPage(rows, limit, each => each.asset.id);
  }

  /** Of one asset, the latest order first: of the orders that the reader may see. */
  async ofAsset(
    narrowed: Narrowed,
    assetId: string,
    { state, limit, cursor }: WorkOrderItemsQuery,
  ): Promise<WorkOrderItems> {
    const asked: Sql = sql(
      `i.asset_id = ? and (?::text is null or i.state = ?) and (?::uuid is null or i.order_id < ?::uuid)`,
      assetId,
      state ?? null,
      state ?? null,
      cursor ?? null,
      cursor ?? null,
    );
    const rows = await this.orders.read(narrowed, (trx, where) => {
      const both = joinSql([where, asked], ' and ');
      return rowsOf<ReadRow>(
        trx,
        sql(
          `select ${item} from ${joins} where ${
            both.text
          } order by i.order_id desc limit ${limit + 1}`,
          ...both.values,
        ),
      );
    });
    return toPage(rows, limit, each => each.order.id);
  }

  /** One asset of an order, by its tag or id. Of several of one tag the living one. */
  async find(
    knex: Database,
    orderId: string,
    asset: string,
  ): Promise<WorkOrderItem | undefined> {
    const rows = await rowsOf<ReadRow>(
      knex,
      sql(
        `select ${item} from ${joins}
         where i.order_id = ? and (lower(a.tag) = lower(?) or i.asset_id::text = lower(?))
         order by a.deleted_at nulls first limit 1`,
        orderId,
        asset,
        asset,
      ),
    );
    return rows[0]?.item;
  }
}

function toPage(
  rows: readonly ReadRow[],
  limit: number,
  cursorOf: (item: WorkOrderItem) => string,
): WorkOrderItems {
  const items = rows.map(each => each.item);
  return pageOf(items, limit, cursorOf);
}
