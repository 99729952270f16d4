import { parcMaintenancePlanPermission } from '@parc/backstage-plugin-parc-common';
import type { ChangeContext } from '../../records';
import { ReadyOrderStore } from './ReadyOrderStore';
import type { WorkOrderService } from './WorkOrderService';

/** So many are released in a transaction. */
const mostAtOnce = 1_000;

/** Makes planned orders ready, each on its day. */
export class ReadyOrders {
  private readonly store = new ReadyOrderStore();

  constructor(private readonly orders: WorkOrderService) {}

  /** Releases what is planned for today, at its place, or for a day before. Answers how many. */
  async release(context: ChangeContext, signal?: AbortSignal): Promise<number> {
    let released = 0;
    for (let some = mostAtOnce; some === mostAtOnce && !signal?.aborted; ) {
      some = await this.releaseSome(context);
      released += some;
    }
    return released;
  }

  private releaseSome(context: ChangeContext): Promise<number> {
    const { records, ground } = this.orders;
    const now = this.orders.moment(context.at).toUTC().toISO()!;
    return ground.knex.transaction(async trx => {
      const ids = await this.store.lockDue(
        trx,
        { now, companyTimeZone: ground.companyTimeZone },
        mostAtOnce,
      );
      if (ids.length === 0) return 0;
      const { written } = await records.writer.change(
        context,
        ids.map(ref => ({ ref })),
        {
          action: 'release',
          permission: parcMaintenancePlanPermission,
          decide: () => ({ status: 'ready' }),
        },
        trx,
      );
      return written.length;
    });
  }
}
