import { fromMinorUnits, toMinorUnits, type Money } from '../records';
import type { Entitlement, PositionInput } from './positionOf';

/** What it costs to buy what is missing: at the unit cost of what was bought last, else at the list price. */
export function shortfallCost(
  shortfall: number,
  { entitlements, listPrice }: PositionInput,
): Money | undefined {
  if (shortfall === 0) return undefined;
  const [newest] = entitlements
    .filter(each => each.unitCost)
    .sort((a, b) => compare(keyOf(b), keyOf(a)));
  const price = newest?.unitCost ?? listPrice;
  return price && times(price, shortfall);
}

/** What is paid for what is not used, by currency. */
export function surplusCosts(
  entitlements: readonly Entitlement[],
  unused: readonly number[],
): Money[] {
  const minor = new Map<string, bigint>();
  for (const [index, { unitCost }] of entitlements.entries()) {
    if (!unitCost || unused[index] <= 0) continue;
    const cost = toMinorUnits(times(unitCost, unused[index]));
    const before = minor.get(unitCost.currency) ?? 0n;
    minor.set(unitCost.currency, before + cost);
  }
  return [...minor]
    .sort(([a], [b]) => compare(a, b))
    .map(([currency, amount]) => fromMinorUnits(amount, currency));
}

/** So many times as much. Quantities are whole; where one is not, the amount is rounded. */
function times({ amount, currency }: Money, quantity: number): Money {
  const unit = toMinorUnits({ amount, currency });
  const product = Number.isInteger(quantity)
    ? unit * BigInt(quantity)
    : BigInt(Math.round(Number(unit) * quantity));
  return fromMinorUnits(product, currency);
}

function keyOf({ bought = '', unitCost, id }: Entitlement): string {
  return [bought, unitCost!.currency, unitCost!.amount.padStart(20), id].join();
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
