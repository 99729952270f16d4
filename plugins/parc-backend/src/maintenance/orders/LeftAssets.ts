import {
  goneStatuses,
  type AnyRecord,
  type FeedItem,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { type FeedConsumer, type Transaction, byParc } from '../../records';
import type { ItemHistory } from './ItemHistory';
import type { LeftAssetStore } from './LeftAssetStore';
import type { WorkOrderService } from './WorkOrderService';

/**
 * Takes assets that left the fleet out of open orders: retired, disposed of, lost or deleted. It follows the feed; so
 * an asset is out of its orders seconds later, whatever changed it. An order of which all assets left is cancelled.
 */
export class LeftAssets implements FeedConsumer {
  readonly name = 'work-orders';
  readonly nouns = ['asset'];

  constructor(
    private readonly orders: WorkOrderService,
    private readonly store: LeftAssetStore,
    private readonly history: ItemHistory,
    private readonly clock: () => DateTime,
  ) {}

  async take(items: readonly FeedItem[], trx: Transaction): Promise<void> {
    await this.leave(
      trx,
      items.map(({ id }) => id),
    );
  }

  /** All that left. Twice in a row does nothing the second time. */
  async leaveAll(): Promise<void> {
    await this.orders.ground.knex.transaction(trx => this.leave(trx));
  }

  private async leave(
    trx: Transaction,
    assetIds?: readonly string[],
  ): Promise<void> {
    const leaving = { assetIds, gone: goneStatuses };
    const ids = await this.store.ordersToLeave(trx, leaving);
    if (ids.length === 0) return;
    // As whoever works on an order does: the order first, then its assets.
    const { records, items, ground } = this.orders;
    await records.store.find(trx, ids, { lock: true });
    const today = this.clock().setZone(ground.companyTimeZone).toISODate()!;
    const by = byParc.who.actor;
    const left = await this.store.leave(trx, ids, { ...leaving, today, by });
    await items.count(trx, ids);
    const orders = await this.cancelEmpty(trx, ids);
    await this.history.append(trx, byParc, orders, left);
  }

  /** Orders in which nobody did anything and nothing is left to do. Answers all of them as they are then. */
  private async cancelEmpty(
    trx: Transaction,
    ids: readonly string[],
  ): Promise<AnyRecord[]> {
    const deserted = new Set(await this.store.deserted(trx, ids));
    const finishedAt = this.clock().toUTC().toISO()!;
    const { written } = await this.orders.records.writer.change(
      byParc,
      ids.map(ref => ({ ref })),
      {
        action: 'cancel',
        permission: this.orders.records.writer.rules.permissions.remove,
        decide: ({ id }) =>
          deserted.has(id)
            ? { status: 'cancelled', waitingFor: null, finishedAt }
            : {},
      },
      trx,
    );
    return written.map(each => each.record);
  }
}
