import {
  closeItem,
  compareVersions,
  outcomeOf,
  type AnyRecord,
  type SoftwareUpdate,
} from '@parc/backstage-plugin-parc-common';
import { groupBy, type Transaction, byParc } from '../../records';
import type { ItemHistory } from '../orders/ItemHistory';
import type { Item } from '../orders/WorkOrderItemStore';
import type { WorkOrderService } from '../orders/WorkOrderService';
import type { LivingPlan } from '../plans/PlanStore';
import type { MachinesBehind } from './MachinesBehind';
import { OrderedUpdateStore, type OrderedMachine } from './OrderedUpdateStore';

/**
 * The orders of software updates: each machine in them says what it was behind in, and is done by itself once its agent
 * reports that it has what was wanted. An order in which nothing is left is closed.
 */
export class OrderedUpdates {
  private readonly store = new OrderedUpdateStore();

  constructor(
    private readonly orders: WorkOrderService,
    private readonly history: ItemHistory,
    private readonly behind: MachinesBehind,
  ) {}

  /** Says of new machines in orders what they are behind in; ends those that are not any more. */
  async follow({ id, plan }: LivingPlan): Promise<void> {
    const { knex } = this.orders.ground;
    const behind = await this.behind.of(knex, plan);
    if (!behind) return;
    await this.store.describe(knex, id, behind);
    await knex.transaction(trx => this.end(trx, { id, plan }));
  }

  /** Ends what has what was wanted: of all machines of the plan's orders, or of these. Twice in a row does nothing the second time. */
  async end(
    trx: Transaction,
    { id, plan }: Pick<LivingPlan, 'id' | 'plan'>,
    assetIds?: readonly string[],
  ): Promise<void> {
    if (plan.kind !== 'software-update') return;
    const updated = await this.updated(trx, id, assetIds);
    if (updated.length === 0) return;
    const { records, items } = this.orders;
    const ids = [...new Set(updated.map(each => each.orderId))].sort();
    // As whoever works on an order does: the order first, then its assets.
    await records.store.find(trx, ids, { lock: true });
    const all = await items.lockAll(trx, ids);
    const done = await this.done(trx, all, updated);
    if (done.length === 0) return;
    await items.save(trx, done);
    const keys = new Set(done.map(keyOfItem));
    await this.store.keep(
      trx,
      updated.filter(each => keys.has(keyOfItem(each))),
    );
    await items.count(trx, ids);
    const orders = await this.close(trx, ids, withThem(all, done));
    await this.history.append(trx, byParc, orders, done);
  }

  /** The machines that have all that was wanted, with what they reached. */
  private async updated(
    trx: Transaction,
    planId: string,
    assetIds?: readonly string[],
  ): Promise<OrderedMachine[]> {
    const open = await this.store.open(trx, planId, assetIds);
    const products = open.flatMap(each =>
      each.updates.flatMap(({ product }) => product ?? []),
    );
    const installed = products.length
      ? await this.store.installed(
          trx,
          open.map(each => each.assetId),
          [...new Set(products)],
        )
      : [];
    const versions = groupBy(installed, each =>
      keyOf(each.assetId, each.product),
    );
    return open.flatMap(machine => {
      const updates = machine.updates.map(({ reached: _, ...update }) => {
        const { product } = update;
        const reached = product
          ? oldest(versions.get(keyOf(machine.assetId, product)) ?? [])
          : machine.osBuild;
        return reached === undefined ? update : { ...update, reached };
      });
      return updates.every(isReached) ? [{ ...machine, updates }] : [];
    });
  }

  private async done(
    trx: Transaction,
    all: readonly Item[],
    updated: readonly OrderedMachine[],
  ): Promise<Item[]> {
    const keys = new Set(updated.map(keyOfItem));
    const open = all.filter(
      each => each.state === 'open' && keys.has(keyOfItem(each)),
    );
    const places = open.map(each => each.locationId);
    const dayAt = await this.orders.daysAt(trx, byParc, places);
    return open.map(item => ({
      ...item,
      // Its checklist is for whoever does it by hand: what the agent reports is the proof.
      ...closeItem(item, dayAt(item.locationId), []),
      closedBy: byParc.who.actor,
    }));
  }

  /** Closes those orders in which nothing is left to do; answers all of them as they are then. */
  private async close(
    trx: Transaction,
    ids: readonly string[],
    items: readonly Item[],
  ): Promise<AnyRecord[]> {
    const { writer } = this.orders.records;
    const byOrder = groupBy(items, each => each.orderId);
    const now = this.orders.moment(byParc.at).toUTC().toISO()!;
    const { written } = await writer.change(
      byParc,
      ids.map(ref => ({ ref })),
      {
        action: 'close',
        permission: writer.rules.permissions.update,
        decide: ({ id, startedAt }) => {
          const states = byOrder.get(id)!.map(each => each.state);
          if (states.includes('open')) return {};
          return {
            status: outcomeOf(states),
            waitingFor: null,
            startedAt: startedAt ?? now,
            finishedAt: now,
          };
        },
      },
      trx,
    );
    return written.map(each => each.record);
  }
}

/** What has gone is behind in nothing. */
function isReached({ product, wanted, reached }: SoftwareUpdate): boolean {
  if (reached === undefined) return product !== undefined;
  return compareVersions(reached, wanted) >= 0;
}

function oldest(installed: ReadonlyArray<{ version: string }>) {
  return installed
    .map(each => each.version)
    .sort(compareVersions)
    .at(0);
}

function keyOf(one: string, other: string): string {
  return `${one} ${other}`;
}

function keyOfItem({ orderId, assetId }: Pick<Item, 'orderId' | 'assetId'>) {
  return keyOf(orderId, assetId);
}

function withThem(all: readonly Item[], done: readonly Item[]): Item[] {
  const byKey = new Map(done.map(each => [keyOfItem(each), each]));
  return all.map(each => byKey.get(keyOfItem(each)) ?? each);
}
