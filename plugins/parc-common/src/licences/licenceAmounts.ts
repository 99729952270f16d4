import type { Money } from '../records/fields';
import { fromMinorUnits, toMinorUnits } from '../records/money';
import { addPeriod } from '../records/addPeriod';

/** The fields of a licence that say how much of it there is. */
export interface OwnedRights {
  type?: string;
  metric?: string;
  quantity?: number;
  packSize?: number;
  unlimited?: boolean;
}

/**
 * How many rights a licence gives: what was bought, in packs. Undefined without bound: `unlimited`, a site licence,
 * open source.
 */
export function rightsOf(licence: OwnedRights): number | undefined {
  const { type, metric, unlimited, quantity = 0, packSize = 1 } = licence;
  const isUnbound = unlimited || metric === 'site' || type === 'open-source';
  return isUnbound ? undefined : quantity * packSize;
}

/** What one right costs, rounded to the currency, halves away from zero; undefined when there is no number of them. */
export function unitCostOf(
  licence: OwnedRights & { cost?: Money },
): Money | undefined {
  const rights = rightsOf(licence);
  if (!licence.cost || !rights) return undefined;
  return shareOf(licence.cost, 1, rights);
}

/** So many of so many parts of an amount, rounded to its currency: `(100 EUR, 1, 3)` → 33.33 EUR. */
export function shareOf(amount: Money, parts: number, of: number): Money {
  const [numerator, denominator] = [
    toMinorUnits(amount) * BigInt(Math.round(parts)) * 2n,
    BigInt(Math.round(of)) * 2n,
  ];
  const half = denominator / 2n;
  const rounded =
    (numerator < 0n ? numerator - half : numerator + half) / denominator;
  return fromMinorUnits(rounded, amount.currency);
}

/** The last day for notice: the end less the notice period. A term ending 2027-03-31 with P3M: 2026-12-31. */
export function noticeDateOf(licence: {
  end?: string;
  noticePeriod?: string;
}): string | undefined {
  const { end, noticePeriod } = licence;
  return end && noticePeriod ? addPeriod(end, noticePeriod, -1) : undefined;
}
