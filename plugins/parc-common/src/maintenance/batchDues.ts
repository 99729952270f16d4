import type { DueWindow } from './DueWindow';
import type { OrderBatch } from './maintenancePlanFields';

/** An asset that is to get an order. */
export interface DueAsset extends DueWindow {
  assetId: string;
  /** The day at its place. */
  today: string;
  locationId?: string;
  /** The site that its place is, or lies in. */
  siteId?: string;
  modelId?: string;
  owner?: string;
}

/** Assets that get one order, and its window: the days that suit all of them, or else the first that suits the last. */
export interface DueBatch<T extends DueAsset> extends DueWindow {
  today: string;
  assets: T[];
}

/**
 * Which assets get an order together: those of one room, site, model or owner whose windows have a day in common, beginning
 * with the one whose window closes first. What is overdue can be done today. An asset that has none of
 * that gets an order of its own.
 */
export function batchDues<T extends DueAsset>(
  dues: readonly T[],
  batchBy: OrderBatch,
): DueBatch<T>[] {
  const inOrder = [...dues].sort(
    (a, b) => compare(a.to, b.to) || compare(a.assetId, b.assetId),
  );
  const batches: DueBatch<T>[] = [];
  const open = new Map<string, DueBatch<T>>();
  for (const due of inOrder) {
    const key = keyOf(due, batchBy);
    const last = open.get(key);
    if (last && due.from <= lastDayOf(last)) join(last, due);
    else {
      const { from, target, to, today } = due;
      const made = { from, target, to, today, assets: [due] };
      open.set(key, made);
      batches.push(made);
    }
  }
  return batches;
}

/** The last day on which a batch can be done: its window closes first of all, but what is over can be done today. */
function lastDayOf({ to, today }: DueBatch<DueAsset>): string {
  return to < today ? today : to;
}

function join<T extends DueAsset>(batch: DueBatch<T>, due: T): void {
  batch.assets.push(due);
  if (due.from > batch.from) batch.from = due.from;
  if (batch.to < batch.from) batch.to = batch.from;
  const target = due.target < batch.target ? due.target : batch.target;
  batch.target = target < batch.from ? batch.from : target;
  if (batch.target > batch.to) batch.target = batch.to;
}

function keyOf(
  { assetId, locationId, siteId, modelId, owner }: DueAsset,
  batchBy: OrderBatch,
): string {
  switch (batchBy) {
    case 'asset':
      return assetId;
    case 'room':
      return locationId ?? assetId;
    case 'site':
      return siteId ?? assetId;
    case 'model':
      return modelId ?? assetId;
    case 'owner':
      return owner ?? assetId;
    default:
      throw new Error(`unknown batch ${batchBy satisfies never}`);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
