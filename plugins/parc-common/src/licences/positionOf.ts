import type { Money } from '../records';
import { whyNotCovered, type Reach, type Variant } from './covers';
import { FlowNetwork } from './FlowNetwork';
import type { PositionState } from './positionFields';
import { shortfallCost, surplusCosts } from './positionCosts';

/** A right in force. */
export interface Entitlement extends Reach {
  id: string;
  /** How many may use it; empty: without bound. */
  rights?: number;
  /** Rights that are bound to machines (OEM): so many to each, and nothing else is covered. */
  bound?: ReadonlyArray<{ to: string; rights: number }>;
  unitCost?: Money;
  /** When it was bought, `YYYY-MM-DD`. */
  bought?: string;
}

/** So much use of one edition and release. */
export interface Consumption extends Variant {
  quantity: number;
  /** Used on these machines, to which rights are bound. */
  boundTo?: string;
}

export interface PositionInput {
  /** Those in force. */
  entitlements: readonly Entitlement[];
  /** Whether anything was ever recorded as bought: what has ended is no longer owned, and that is known. */
  isRecorded: boolean;
  /** Empty when it cannot be counted. */
  consumption?: readonly Consumption[];
  /** What one costs where no licence says so. */
  listPrice?: Money;
}

/** What is owned against what is used, with what covers what. */
export interface PositionFigures {
  state: PositionState;
  /** Empty when nothing was recorded, or without bound. */
  entitled?: number;
  isUnlimited: boolean;
  /** Empty when it cannot be counted. */
  consumed?: number;
  covered: number;
  /** What is used and not covered, also where it is unknown what is owned. */
  toCover: number;
  /** 0 while it is unknown what is owned or used. */
  shortfall: number;
  surplus: number;
  shortfallCost?: Money;
  /** By currency; what has no known cost is not in it. */
  surplusCosts: Money[];
  /** How many each entitlement covers, in the order given. */
  used: number[];
  /** How many of each group of use are covered, in the order given. */
  coveredOf: number[];
}

/**
 * The effective licence position (ISO/IEC 19770): as much of the use as can be is covered by the rights in force, each
 * right covering one. It never depends on the order of anything. Of several ways to cover the same, the dearest rights
 * are used first, so that the cost of what is left over is never overstated; rights without bound are used last.
 */
export function positionOf(input: PositionInput): PositionFigures {
  const { entitlements, consumption = [] } = input;
  const { used, coveredOf } = coverAll(entitlements, consumption);
  const isUnlimited = entitlements.some(each => each.rights === undefined);
  const entitled = sum(entitlements.map(each => each.rights ?? 0));
  const consumed = sum(consumption.map(each => each.quantity));
  const covered = sum(used);
  const isKnown = input.isRecorded && input.consumption !== undefined;
  const unused = entitlements.map(({ rights }, index) =>
    isKnown && rights !== undefined ? rights - used[index] : 0,
  );
  const toCover = consumed - covered;
  const shortfall = isKnown ? toCover : 0;
  const surplus = sum(unused);
  return {
    state: stateOf(isKnown, shortfall, surplus),
    ...(input.isRecorded && !isUnlimited ? { entitled } : {}),
    isUnlimited,
    ...(input.consumption ? { consumed } : {}),
    covered,
    toCover,
    shortfall,
    surplus,
    shortfallCost: shortfallCost(shortfall, input),
    surplusCosts: surplusCosts(entitlements, unused),
    used,
    coveredOf,
  };
}

function stateOf(
  isKnown: boolean,
  shortfall: number,
  surplus: number,
): PositionState {
  if (!isKnown) return 'unknown';
  if (shortfall > 0) return 'shortfall';
  return surplus > 0 ? 'surplus' : 'compliant';
}

/** The most that can be covered: the greatest flow from rights to use. */
function coverAll(
  entitlements: readonly Entitlement[],
  consumption: readonly Consumption[],
): { used: number[]; coveredOf: number[] } {
  const network = new FlowNetwork();
  const sink = network.addNode();
  const nodes = consumption.map(() => network.addNode());
  const edges = consumption.map(({ quantity }, index) =>
    network.addEdge(nodes[index], sink, quantity),
  );
  const groups = sortedIndexes(consumption, byVariant);
  const total = sum(consumption.map(each => each.quantity));
  const used = entitlements.map(() => 0);
  // One after the other: what an earlier one sent stays sent, so the first ones are used as much as can be.
  for (const index of sortedIndexes(entitlements, byUse)) {
    const entitlement = entitlements[index];
    const node = network.addNode();
    for (const { to, rights } of entitlement.bound ?? [{ rights: total }]) {
      const way = network.addNode();
      network.addEdge(node, way, rights);
      for (const group of groups.filter(each =>
        reaches(entitlement, to, consumption[each]),
      ))
        network.addEdge(way, nodes[group], total);
    }
    used[index] = network.send(node, sink, entitlement.rights ?? total);
  }
  return { used, coveredOf: edges.map(edge => network.sentThrough(edge)) };
}

function reaches(
  entitlement: Entitlement,
  to: string | undefined,
  group: Consumption,
): boolean {
  return (
    (to === undefined || to === group.boundTo) &&
    whyNotCovered(entitlement, group) === undefined
  );
}

function sortedIndexes<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): number[] {
  return items
    .map((_, index) => index)
    .sort((a, b) => compare(items[a], items[b]));
}

/** Bounded before unlimited, what is bound to machines before the free, the dear before the cheap. */
function byUse(a: Entitlement, b: Entitlement): number {
  return (
    Number(a.rights === undefined) - Number(b.rights === undefined) ||
    Number(!a.bound) - Number(!b.bound) ||
    compareText(b.unitCost?.currency, a.unitCost?.currency) ||
    Number(b.unitCost?.amount ?? 0) - Number(a.unitCost?.amount ?? 0) ||
    compareText(a.id, b.id)
  );
}

function byVariant(a: Consumption, b: Consumption): number {
  return (
    compareText(a.boundTo, b.boundTo) ||
    compareText(a.edition, b.edition) ||
    compareText(a.release, b.release)
  );
}

function compareText(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
