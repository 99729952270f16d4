import type { Metric } from '../software';
import {
  coreLicences,
  processorLicences,
  type CoreMinimums,
  type MachineNeed,
} from './coreLicences';
import type { Variant } from './covers';
import type { Consumption } from './positionOf';

/** Machines of one kind that have a release of a product. */
export interface MachinesWith extends Variant {
  /** The physical cores of each processor; 0 where they are not known. */
  cores: readonly number[];
  /** On how many such machines the release is. */
  installations: number;
  /** Of how many it is the newest release of the product. */
  devices: number;
  boundTo?: string;
}

/** All that is known of how much a product is used. */
export interface Use {
  machines: readonly MachinesWith[];
  /** What is given out of each licence. */
  allocated: ReadonlyArray<Variant & { quantity: number }>;
  /** The most sessions at once; empty when none was ever reported. */
  peak?: number;
}

/**
 * What is used of a product, as a metric counts it. Undefined when it cannot be counted: nobody reported sessions.
 */
export function consumptionOf(
  metric: Metric,
  use: Use,
  minimums: CoreMinimums,
): Consumption[] | undefined {
  const perMachine = (need: (cores: readonly number[]) => MachineNeed) =>
    merge(use.machines, each => each.devices * need(each.cores).quantity);
  switch (metric) {
    case 'installation':
    case 'instance':
      return merge(use.machines, each => each.installations);
    case 'device':
    case 'site':
      return merge(use.machines, each => each.devices);
    case 'core':
      return perMachine(cores => coreLicences(cores, minimums));
    case 'processor':
      return perMachine(processorLicences);
    case 'named-user':
    case 'seat':
      return merge(use.allocated, each => each.quantity);
    case 'concurrent-user':
      return use.peak === undefined ? undefined : [{ quantity: use.peak }];
    default:
      return metric satisfies never;
  }
}

/** Adds up what is of the same edition and release, on machines to which the same rights are bound. */
function merge<T extends Variant & { boundTo?: string }>(
  items: readonly T[],
  quantityOf: (item: T) => number,
): Consumption[] {
  const groups = new Map<string, Consumption>();
  for (const item of items) {
    const { edition, release, boundTo } = item;
    const key = JSON.stringify([edition, release, boundTo]);
    const group = groups.get(key) ?? { edition, release, boundTo, quantity: 0 };
    group.quantity += quantityOf(item);
    groups.set(key, group);
  }
  return [...groups.values()].filter(each => each.quantity > 0);
}
