import { NotFoundError } from '@backstage/errors';
import {
  decideItemVerb,
  draftItem,
  itemRefusalMessage,
  workOrderWorkPermission,
  type AnyRecord,
  type ItemDecision,
  type ItemRefusal,
  type ItemWork,
  type WorkOrder,
  type WorkOrderChecklist,
  type WorkOrderItem,
  type WorkOrderItemPatch,
  type WorkOrderItems,
  type WorkOrderItemsQuery,
  type WorkOrderItemVerb,
  type WorkOrderItemVerbBody,
} from '@parc/backstage-plugin-parc-common';
import {
  isUniqueViolation,
  OnceStore,
  refusalError,
  type ChangeContext,
  type ChangeScopes,
  type Once,
  type Transaction,
  type Who,
} from '../../records';
import { beginOrder } from './beginOrder';
import type { FollowUps } from './FollowUps';
import type { ItemHistory } from './ItemHistory';
import { refusePhotos } from './refusePhotos';
import { WorkOrderItemList } from './WorkOrderItemList';
import type { Item } from './WorkOrderItemStore';
import type { WorkOrderService } from './WorkOrderService';

/** One asset of one order, and the version of it that the caller saw. */
export interface ItemTarget {
  order: string;
  asset: string;
  version?: number;
}

/** The assets of orders: what is found of each, and how it ends. */
export class WorkOrderItemService {
  private readonly list: WorkOrderItemList;

  constructor(
    private readonly orders: WorkOrderService,
    private readonly followUps: FollowUps,
    private readonly history: ItemHistory,
  ) {
    this.list = new WorkOrderItemList(orders.records.store);
  }

  /** The assets of an order. Whoever reads the order reads their tags and where they are. */
  async ofOrder(
    who: Who,
    ref: string,
    query: WorkOrderItemsQuery,
  ): Promise<WorkOrderItems> {
    const { id } = await this.orders.records.get(who, ref);
    return this.list.ofOrder(id, query);
  }

  /** The orders of an asset that the reader may see, the latest first, and how it stands in each. */
  async ofAsset(
    who: Who,
    ref: string,
    query: WorkOrderItemsQuery,
  ): Promise<WorkOrderItems> {
    const narrowed = await this.orders.records.narrow(who, { filter: [] });
    const { id } = await this.orders.ground.assets.get(who, ref);
    return this.list.ofAsset(narrowed, id, query);
  }

  /** One asset of an order. Throws a NotFoundError. */
  async get(who: Who, ref: string, asset: string): Promise<WorkOrderItem> {
    const order = await this.orders.records.get(who, ref);
    const { knex } = this.orders.ground;
    const found = await this.list.find(knex, order.id, asset);
    if (!found) throw new NotFoundError(`${order.ref} has no asset ${asset}`);
    return found;
  }

  /** The steps of the version that the order was opened with. */
  async checklist(who: Who, ref: string): Promise<WorkOrderChecklist> {
    const order = await this.orders.records.get(who, ref);
    const { checklistVersion: version } = order as unknown as WorkOrder;
    const { knex } = this.orders.ground;
    const steps = await this.orders.items.steps(knex, [order.id]);
    return {
      ...(version === undefined ? {} : { version }),
      steps: steps.get(order.id) ?? [],
    };
  }

  /** Keeps what was entered, as a draft. The order's history does not tell it; what it comes to in the end, it does. */
  async draft(
    context: ChangeContext,
    target: ItemTarget,
    patch: WorkOrderItemPatch,
  ): Promise<WorkOrderItem> {
    const scopes = await this.workable(context.who);
    return this.orders.ground.knex.transaction(trx =>
      this.change(trx, context, scopes, target, async ({ item, steps }) =>
        draftItem(item, patch, steps),
      ),
    );
  }

  /**
   * Ends one asset of an order, or takes that back. With the same key again it answers the same and does nothing. Throws
   * a ConflictError with the reason when it is refused.
   */
  async act(
    context: ChangeContext,
    verb: WorkOrderItemVerb,
    target: ItemTarget,
    body: WorkOrderItemVerbBody,
    once?: Once,
  ): Promise<WorkOrderItem> {
    const attempt = () => this.attempt(context, verb, target, body, once);
    try {
      return await attempt();
    } catch (error) {
      // The plan opened another order for it at the same instant; by now that can be seen, and named.
      if (verb === 'undo' && isUniqueViolation(error)) return attempt();
      throw error;
    }
  }

  private async attempt(
    context: ChangeContext,
    verb: WorkOrderItemVerb,
    target: ItemTarget,
    body: WorkOrderItemVerbBody,
    once?: Once,
  ): Promise<WorkOrderItem> {
    const because = { ...context, reason: body.reason };
    const { actor } = context.who;
    const scopes = await this.workable(context.who);
    return new OnceStore(this.orders.ground.knex).run(actor, once, trx =>
      this.change(trx, because, scopes, target, async known => {
        const { item } = known;
        if (verb === 'undo') await this.refuseOpenElsewhere(trx, item);
        return decideItemVerb(item, verb, body, known);
      }),
    );
  }

  private workable(who: Who): Promise<ChangeScopes> {
    return this.orders.records.writer.changeable(who, workOrderWorkPermission);
  }

  /** The order is found, allowed and locked, and begun if it was not; then the asset's own row is. */
  private async change(
    trx: Transaction,
    context: ChangeContext,
    scopes: ChangeScopes,
    { order: ref, asset, version }: ItemTarget,
    decide: (known: Known) => Promise<ItemDecision>,
  ): Promise<WorkOrderItem> {
    const { items: store } = this.orders;
    const order = await beginOrder(trx, this.orders, context, scopes, ref);
    const item = await store.lock(trx, order.id, asset);
    if (!item) throw new NotFoundError(`${order.ref} has no asset ${asset}`);
    refuseStale(item, version);
    const steps = await store.steps(trx, [order.id]);
    const days = await this.orders.daysAt(trx, context, [item.locationId]);
    const known = {
      item,
      today: days(item.locationId),
      steps: steps.get(order.id) ?? [],
    };
    const decided = await decide(known);
    if ('refused' in decided) throw errorOf(item, decided);
    const after = itemOf(item, decided.after, context.who.actor);
    if (after.answers !== item.answers)
      await refusePhotos(trx, store, after, known.steps);
    await this.save(trx, context, order, { before: item, after });
    return (await this.list.find(trx, order.id, item.assetId))!;
  }

  private async save(
    trx: Transaction,
    context: ChangeContext,
    order: AnyRecord,
    { before, after }: Record<'before' | 'after', Item>,
  ): Promise<void> {
    const { items: store } = this.orders;
    await store.save(trx, [after]);
    if (after.state === before.state) return;
    await store.count(trx, [order.id]);
    await this.history.append(trx, context, [order], [after]);
    await this.followUps.open(trx, context, [order], [after]);
  }

  private async refuseOpenElsewhere(
    trx: Transaction,
    item: Item,
  ): Promise<void> {
    const number = await this.orders.items.openElsewhere(trx, item);
    if (number === undefined) return;
    throw refusalError([
      {
        row: 1,
        ref: item.asset,
        kind: 'conflict',
        code: 'open-elsewhere',
        params: { order: number },
        message: `the plan has opened another order for it meanwhile: ${number}`,
      },
    ]);
  }
}

/** What a decision about one asset rests on. */
interface Known {
  item: Item;
  today: string;
  steps: WorkOrderChecklist['steps'];
}

/** The item with what was decided of it; who ended it is who says so now. */
function itemOf(before: Item, after: ItemWork, by: string): Item {
  const { orderId, assetId, asset, version } = before;
  const closedBy = after.state === 'open' ? undefined : by;
  return { ...after, orderId, assetId, asset, version, closedBy };
}

function refuseStale({ asset, version }: Item, seen?: number): void {
  if (seen === undefined || seen === version) return;
  throw refusalError([
    {
      row: 1,
      ref: asset,
      kind: 'stale',
      message: `was changed meanwhile: it is at version ${version}, not ${seen}`,
    },
  ]);
}

/** What was entered wrongly is input; what does not go now is a conflict. */
function errorOf({ asset }: Item, refusal: ItemRefusal): Error {
  const { refused: code, ...params } = refusal;
  const step = 'step' in refusal ? `answers.${refusal.step}` : undefined;
  return refusalError([
    {
      row: 1,
      ref: asset,
      kind: step ? 'input' : 'conflict',
      ...(step ? { field: step } : {}),
      code,
      params,
      message: itemRefusalMessage(refusal),
    },
  ]);
}
