import {
  followUpOf,
  type AnyRecord,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Transaction } from '../../records';
import type { Item } from './WorkOrderItemStore';
import type { WorkOrderService } from './WorkOrderService';

/** Opens the work that follows from steps that failed: an order for each asset, with the steps named. */
export class FollowUps {
  constructor(private readonly orders: WorkOrderService) {}

  /**
   * Of the assets that were just done, or done in part. Whoever did them need not be allowed to create orders. An asset
   * that has a follow-up of the same order which is still open gets no other.
   */
  async open(
    trx: Transaction,
    context: ChangeContext,
    orders: readonly AnyRecord[],
    items: readonly Item[],
  ): Promise<void> {
    const { items: store } = this.orders;
    const steps = await store.steps(
      trx,
      orders.map(each => each.id),
    );
    for (const order of orders) {
      const failed = items.flatMap(item => {
        const wasDone = item.state === 'done' || item.state === 'partly-done';
        if (item.orderId !== order.id || !wasDone) return [];
        const ofOrder = steps.get(order.id) ?? [];
        const fields = followUpOf(item.asset, ofOrder, item.answers);
        return fields ? [{ item, fields }] : [];
      });
      const known = await store.followedUp(
        trx,
        order.id,
        failed.map(each => each.item.assetId),
      );
      for (const { item, fields } of failed)
        if (!known.has(item.assetId))
          await this.openOne(trx, context, order, item, fields);
    }
  }

  /** For the same people, at the same place. */
  private openOne(
    trx: Transaction,
    context: ChangeContext,
    { id, ref, title, location, assignee, team }: AnyRecord,
    { assetId }: Item,
    fields: { title: string; notes: string },
  ): Promise<AnyRecord> {
    return this.orders.add(
      trx,
      { ...context, reason: `follows from ${ref}` },
      {
        ...fields,
        location: (location as Reference | undefined)?.id,
        assignee,
        team,
      },
      [{ id: assetId }],
      { kind: 'follow-up', followUpOf: { id, ref, name: String(title) } },
    );
  }
}
