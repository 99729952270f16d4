import type {
  AnyRecord,
  FieldChange,
} from '@parc/backstage-plugin-parc-common';
import {
  groupBy,
  type ChangeContext,
  type RecordService,
  type Transaction,
} from '../../records';
import type { Item } from './WorkOrderItemStore';

/** What each state is called in the history of its order. */
const actions = {
  open: 'asset-reopened',
  done: 'asset-done',
  'partly-done': 'asset-partly-done',
  skipped: 'asset-skipped',
  left: 'asset-left',
} as const;

/**
 * Tells in an order's history, and in the feed, what became of its assets: an entry for each way in which they ended,
 * with their tags. The order's version stays, which counts its own fields.
 */
export class ItemHistory {
  constructor(private readonly records: RecordService) {}

  /** `items` are those whose state changed, as they are now. */
  async append(
    trx: Transaction,
    context: ChangeContext,
    orders: readonly AnyRecord[],
    items: readonly Item[],
  ): Promise<void> {
    const { noun, writer } = this.records;
    const at = writer.momentOf(context).toUTC().toISO()!;
    const byOrder = groupBy(items, each => each.orderId);
    await writer.log.append(
      trx,
      orders.flatMap(order =>
        [...groupBy(byOrder.get(order.id) ?? [], each => each.state)].map(
          ([state, ofState]) => ({
            noun: noun.name,
            recordId: order.id,
            action: actions[state],
            version: order.version,
            at,
            actor: context.who.actor,
            source: context.source,
            reason: context.reason,
            changes: ofState.map(toChange),
          }),
        ),
      ),
    );
  }
}

function toChange({ asset, state, timeliness }: Item): FieldChange {
  return {
    field: 'assets',
    to: timeliness
      ? `${asset} (${state}, ${timeliness})`
      : `${asset} (${state})`,
  };
}
