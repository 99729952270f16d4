import {
  workOrderRefusalMessage,
  workOrders,
  type WorkOrder,
  type WorkOrderRefusal,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  giveNumbers,
  type ChangeContext,
  type Draft,
  type Transaction,
} from '../../records';

/** How work orders are numbered. */
export const workOrderNumbers = 'WO-{yyyy}-{00000}';

/** What a work order must be beyond its field list, whichever way it comes in. */
export class WorkOrderRules {
  constructor(private readonly today: (at?: DateTime) => DateTime) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const today = this.today(context.at);
    for (const draft of drafts) {
      if (!draft.before) fillIn(draft, today.toISODate()!);
      checkOrder(draft);
    }
    await giveNumbers(trx, drafts, {
      noun: workOrders,
      year: today.year,
      patternOf: () => () => workOrderNumbers,
    });
  }
}

/** What is for a day to come is planned; all else may be begun. */
function fillIn({ after }: Draft, today: string): void {
  after.kind ??= 'corrective';
  after.priority ??= 'normal';
  after.assetCount ??= 0;
  after.openCount ??= 0;
  const { plannedOn } = asOrder(after);
  after.status ??= plannedOn && plannedOn > today ? 'planned' : 'ready';
}

function checkOrder(draft: Draft): void {
  const { before, after, row } = draft;
  const order = asOrder(after);
  const isDeleted = after.deletedAt && !before?.deletedAt;
  if (isDeleted && order.status !== 'cancelled')
    refuse(draft, 'conflict', { refused: 'cancel-first' });
  const days = [order.windowFrom, order.target, order.windowTo].filter(Boolean);
  if (String([...days].sort()) !== String(days))
    refuse(draft, 'input', { refused: 'window-out-of-order' });
  for (const field of ['estimatedMinutes', 'minutesSpent'] as const) {
    const value = order[field];
    if (value === undefined || value === before?.[field]) continue;
    // No upper bound: a batch of thousands of assets takes years.
    if (Number.isSafeInteger(value) && value >= 0) continue;
    draft.refused.push({
      row,
      kind: 'input',
      field,
      value,
      message: 'must be a whole number of minutes, not below 0',
    });
  }
}

function refuse(
  { row, refused, after }: Draft,
  kind: 'conflict' | 'input',
  refusal: WorkOrderRefusal,
): void {
  const { refused: code, ...params } = refusal;
  const message = workOrderRefusalMessage(refusal);
  refused.push({ row, ref: after.ref, kind, code, params, message });
}

/** On its way in, what is required may still be missing. */
function asOrder(record: Draft['after']): Partial<WorkOrder> {
  return record as unknown as Partial<WorkOrder>;
}
