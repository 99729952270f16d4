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
 * Tells in an order's history, and in the feed, what became of its assets: an entry for all that ended in one way, with
 * their tags, the day and whether that was in time. The order's version stays, which counts its own fields.
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
      orders.flatMap(({ id, version }) =>
        waysOf(byOrder.get(id) ?? []).map(ofOneWay => ({
          noun: noun.name,
          recordId: id,
          action: actions[ofOneWay[0].state],
          version,
          at,
          actor: context.who.actor,
          source: context.source,
          reason: context.reason ?? ofOneWay[0].reason,
          changes: changesOf(ofOneWay),
        })),
      ),
    );
  }
}

/** Those that ended alike together. */
function waysOf(items: readonly Item[]): Item[][] {
  const wayOf = ({ state, timeliness, closedOn, reason }: Item) =>
    JSON.stringify([state, timeliness, closedOn, reason]);
  return [...groupBy(items, wayOf).values()];
}

function changesOf(items: readonly Item[]): FieldChange[] {
  const [{ closedOn, timeliness }] = items;
  return [
    ...items.map(({ asset }) => ({ field: 'assets', to: asset })),
    ...(closedOn ? [{ field: 'closedOn', to: closedOn }] : []),
    ...(timeliness ? [{ field: 'timeliness', to: timeliness }] : []),
  ];
}
