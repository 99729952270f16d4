import type {
  ChecklistStep,
  ItemWork,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** One asset of one order, locked until the transaction ends. */
export interface Item extends ItemWork {
  orderId: string;
  assetId: string;
  /** Its tag. */
  asset: string;
  /** Where it is: whose day it is. */
  locationId?: string;
  planId?: string;
  version: number;
  closedBy?: string;
}

interface ItemRow {
  order_id: string;
  asset_id: string;
  tag: string;
  location_id: string | null;
  plan_id: string | null;
  state: ItemWork['state'];
  version: number;
  from_day: string | null;
  to_day: string | null;
  answers: ItemWork['answers'];
  minutes: number | null;
  notes: string | null;
  reason: string | null;
  closed_on: string | null;
  closed_by: string | null;
  timeliness: ItemWork['timeliness'] | null;
}

const columns = `i.order_id, i.asset_id, a.tag, a.location_id, i.plan_id, i.state, i.version, i.from_day::text, i.to_day::text,
  i.answers, i.minutes, i.notes, i.reason, i.closed_on::text, i.closed_by, i.timeliness`;

/** Writes the assets of orders. Every method is one statement over all that it is given. */
export class WorkOrderItemStore {
  /** Puts assets into orders, each with the plan and the window of its order. */
  async add(
    trx: Transaction,
    given: ReadonlyArray<{ orderId: string; assetId: string }>,
  ): Promise<void> {
    await trx.raw(
      `insert into work_order_assets (order_id, asset_id, plan_id, from_day, target_day, to_day)
       select o.id, given.asset_id, o.plan_id, o.window_from, o.target, o.window_to
       from unnest(?::uuid[], ?::uuid[]) as given(order_id, asset_id) join work_orders o on o.id = given.order_id`,
      [given.map(each => each.orderId), given.map(each => each.assetId)],
    );
  }

  /** An asset of an order by its tag or id, locked. */
  async lock(
    trx: Transaction,
    orderId: string,
    asset: string,
  ): Promise<Item | undefined> {
    const rows = await rowsOf<ItemRow>(
      trx,
      sql(
        `select ${columns} from work_order_assets i join assets a on a.id = i.asset_id
         where i.order_id = ? and (lower(a.tag) = lower(?) or i.asset_id::text = lower(?))
         order by a.deleted_at nulls first limit 1 for update of i`,
        orderId,
        asset,
        asset,
      ),
    );
    return rows.map(toItem)[0];
  }

  /** All assets of these orders, locked. */
  async lockAll(
    trx: Transaction,
    orderIds: readonly string[],
  ): Promise<Item[]> {
    const rows = await rowsOf<ItemRow>(
      trx,
      sql(
        `select ${columns} from work_order_assets i join assets a on a.id = i.asset_id
         where i.order_id = any(?::uuid[]) order by i.order_id, i.asset_id for update of i`,
        [...orderIds],
      ),
    );
    return rows.map(toItem);
  }

  /** Writes items over what is there, each a version further; they must have been locked. */
  async save(trx: Transaction, items: readonly Item[]): Promise<void> {
    if (items.length === 0) return;
    await trx.raw(
      `update work_order_assets i set state = v.state, version = i.version + 1, answers = v.answers,
         minutes = v.minutes, notes = v.notes, reason = v.reason, closed_on = v.closed_on, closed_by = v.closed_by,
         timeliness = v.timeliness
       from jsonb_to_recordset(?::jsonb) as v(order_id uuid, asset_id uuid, state text, answers jsonb, minutes integer,
         notes text, reason text, closed_on date, closed_by text, timeliness text)
       where i.order_id = v.order_id and i.asset_id = v.asset_id`,
      [JSON.stringify(items.map(toRow))],
    );
  }

  /** Counts anew how many assets orders have, and how many are still to be done. Their versions stay. */
  async count(trx: Transaction, orderIds: readonly string[]): Promise<void> {
    if (orderIds.length === 0) return;
    await trx.raw(
      `update work_orders o set asset_count = c.assets, open_count = c.open from (
         select given.id, count(i.asset_id) as assets, count(i.asset_id) filter (where i.state = 'open') as open
         from unnest(?::uuid[]) as given(id) left join work_order_assets i on i.order_id = given.id group by given.id
       ) c where c.id = o.id and (o.asset_count, o.open_count) is distinct from (c.assets, c.open)`,
      [[...new Set(orderIds)]],
    );
  }

  /** The number of another order in which an asset is still to be done by the same plan. */
  async openElsewhere(
    trx: Transaction,
    { orderId, assetId, planId }: Item,
  ): Promise<string | undefined> {
    const rows = await rowsOf<{ number: string }>(
      trx,
      sql(
        `select o.number from work_order_assets i join work_orders o on o.id = i.order_id
         where i.plan_id = ?::uuid and i.asset_id = ? and i.state = 'open' and i.order_id <> ?`,
        planId ?? null,
        assetId,
        orderId,
      ),
    );
    return rows[0]?.number;
  }

  /** The steps of orders by the order's id: of the version that each was opened with. Without a plan there are none. */
  async steps(
    knex: Database,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, ChecklistStep[]>> {
    const rows = await rowsOf<{ id: string; steps: ChecklistStep[] }>(
      knex,
      sql(
        `select o.id, c.steps from work_orders o
         join plan_checklists c on c.plan_id = o.plan_id and c.version = o.checklist_version
         where o.id = any(?::uuid[])`,
        [...orderIds],
      ),
    );
    return new Map(rows.map(({ id, steps }) => [id, steps]));
  }

  /** Which of these files do not hang on the order. */
  async missingFiles(
    trx: Transaction,
    orderId: string,
    files: readonly string[],
  ): Promise<string[]> {
    if (files.length === 0) return [];
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `select given.id from unnest(?::text[]) as given(id)
         where not exists (select 1 from record_files f where f.record_id = ? and f.id::text = given.id)`,
        [...files],
        orderId,
      ),
    );
    return rows.map(each => each.id);
  }

  /** The tag of an asset of the order that has the file among its answers. */
  async answeredBy(
    trx: Transaction,
    orderId: string,
    file: string,
  ): Promise<string | undefined> {
    const rows = await rowsOf<{ tag: string }>(
      trx,
      sql(
        `select a.tag from work_order_assets i join assets a on a.id = i.asset_id
         where i.order_id = ? and exists (select from jsonb_each(i.answers) e where e.value @> to_jsonb(?::text))
         order by i.asset_id limit 1`,
        orderId,
        file,
      ),
    );
    return rows[0]?.tag;
  }

  /** Which assets of an order have a follow-up order that is still open. */
  async followedUp(
    trx: Transaction,
    orderId: string,
    assetIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ asset_id: string }>(
      trx,
      sql(
        `select i.asset_id from work_orders o join work_order_assets i on i.order_id = o.id
         where o.follow_up_of_id = ? and o.deleted_at is null and i.state = 'open' and i.asset_id = any(?::uuid[])`,
        orderId,
        [...assetIds],
      ),
    );
    return new Set(rows.map(each => each.asset_id));
  }
}

function toItem(row: ItemRow): Item {
  const given = {
    locationId: row.location_id,
    planId: row.plan_id,
    from: row.from_day,
    to: row.to_day,
    minutes: row.minutes,
    notes: row.notes,
    reason: row.reason,
    closedOn: row.closed_on,
    closedBy: row.closed_by,
    timeliness: row.timeliness,
  };
  const present = Object.entries(given).filter(([, value]) => value !== null);
  return {
    orderId: row.order_id,
    assetId: row.asset_id,
    asset: row.tag,
    state: row.state,
    version: row.version,
    answers: row.answers,
    ...(Object.fromEntries(present) as Partial<Item>),
  };
}

function toRow(item: Item) {
  return {
    order_id: item.orderId,
    asset_id: item.assetId,
    state: item.state,
    answers: item.answers,
    minutes: item.minutes,
    notes: item.notes,
    reason: item.reason,
    closed_on: item.closedOn,
    closed_by: item.closedBy,
    timeliness: item.timeliness,
  };
}
