import {
  followUpOf,
  type AnyRecord,
  type ChecklistStep,
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
    const done = items.filter(
      ({ state }) => state === 'done' || state === 'partly-done',
    );
    if (done.length === 0) return;
    const ids = orders.map(each => each.id);
    const steps = await this.orders.items.steps(trx, ids);
    for (const order of orders) {
      const ofOrder = done.filter(each => each.orderId === order.id);
      const failed = failedOf(ofOrder, steps.get(order.id) ?? []);
      if (failed.length) await this.openOf(trx, context, order, failed);
    }
  }

  /** For the same people, at the same place. */
  private async openOf(
    trx: Transaction,
    context: ChangeContext,
    { id, ref, title, location, assignee, team }: AnyRecord,
    failed: ReturnType<typeof failedOf>,
  ): Promise<void> {
    const known = await this.orders.items.followedUp(
      trx,
      id,
      failed.map(each => each.assetId),
    );
    const place = (location as Reference | undefined)?.id;
    await this.orders.add(
      trx,
      { ...context, reason: `follows from ${ref}` },
      failed
        .filter(each => !known.has(each.assetId))
        .map(({ assetId, fields }) => ({
          fields: { ...fields, location: place, assignee, team },
          assetIds: [assetId],
        })),
      { kind: 'follow-up', followUpOf: { id, ref, name: String(title) } },
    );
  }
}

function failedOf(items: readonly Item[], steps: readonly ChecklistStep[]) {
  return items.flatMap(({ assetId, asset, answers }) => {
    const fields = followUpOf(asset, steps, answers);
    return fields ? [{ assetId, fields }] : [];
  });
}
