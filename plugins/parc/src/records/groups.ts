import {
  fromMinorUnits,
  toMinorUnits,
  type Money,
  type TotalsGroup,
} from '@parc/backstage-plugin-parc-common';

/** A group of totals with the sums of all its currencies. */
export interface Group {
  value?: string;
  name?: string;
  nameFr?: string;
  count: number;
  sums: Money[];
}

/** The API answers a group once per currency; here it is one, in the order of the answer. */
export function mergeGroups(groups: readonly TotalsGroup[]): Group[] {
  const merged = new Map<string | undefined, Group>();
  for (const { value, name, nameFr, count, sum, currency } of groups) {
    const known = merged.get(value) ?? {
      value,
      name,
      nameFr,
      count: 0,
      sums: [],
    };
    merged.set(value, {
      ...known,
      count: known.count + count,
      sums:
        sum !== undefined && currency !== undefined
          ? addMoney(known.sums, [{ amount: sum, currency }])
          : known.sums,
    });
  }
  return Array.from(merged.values()).sort((a, b) => b.count - a.count);
}

/** Sums per currency; amounts of two currencies are never added up. */
export function addMoney(a: readonly Money[], b: readonly Money[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const money of [...a, ...b]) {
    sums.set(
      money.currency,
      (sums.get(money.currency) ?? 0n) + toMinorUnits(money),
    );
  }
  return Array.from(sums, ([currency, minor]) =>
    fromMinorUnits(minor, currency),
  );
}

/** All groups as one. */
export function totalOf(groups: readonly Group[]): {
  count: number;
  sums: Money[];
} {
  return groups.reduce<{ count: number; sums: Money[] }>(
    (total, group) => ({
      count: total.count + group.count,
      sums: addMoney(total.sums, group.sums),
    }),
    { count: 0, sums: [] },
  );
}
