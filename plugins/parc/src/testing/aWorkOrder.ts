import type {
  WorkOrder,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';

/** An order on two laptops that is ready; a test says what matters to it. */
export function aWorkOrder(values: Partial<WorkOrder> = {}): WorkOrder {
  const number = values.number ?? 'WO-0001';
  return {
    id: `id-of-${number}`,
    ref: number,
    version: 3,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    number,
    title: 'Clean the laptops',
    kind: 'preventive',
    status: 'ready',
    priority: 'normal',
    plannedOn: '2099-06-10',
    windowFrom: '2099-06-01',
    target: '2099-06-10',
    windowTo: '2099-06-30',
    assetCount: 2,
    openCount: 2,
    ...values,
  };
}

/** One of its assets, still to be done. */
export function aWorkOrderItem(
  tag: string,
  values: Partial<WorkOrderItem> = {},
): WorkOrderItem {
  return {
    order: { id: 'id-of-WO-0001', ref: 'WO-0001', name: 'Clean the laptops' },
    asset: { id: `id-of-${tag}`, ref: tag },
    state: 'open',
    version: 1,
    answers: {},
    ...values,
  };
}
