/** The units of a period, by their letters in ISO 8601. */
export const periodUnits = ['D', 'W', 'M', 'Y'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** So many of a unit. */
export interface Period {
  count: number;
  unit: PeriodUnit;
}

/**
 * `P3M` → 3 months. What has more than one unit is said in its smallest, where that is exact: `P1Y6M` is 18 months.
 * Undefined for what is none, and for what cannot be said so (`P1M3D`).
 */
export function readPeriod(value: string | undefined): Period | undefined {
  const parts = value?.match(/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/);
  if (!parts) return undefined;
  const [years, months, weeks, days] = parts
    .slice(1)
    .map(each => Number(each ?? 0));
  const long = 12 * years + months;
  const short = 7 * weeks + days;
  if ((long > 0 && short > 0) || (long === 0 && short === 0)) return undefined;
  if (long > 0) {
    return months > 0
      ? { count: long, unit: 'M' }
      : { count: years, unit: 'Y' };
  }
  return days > 0 ? { count: short, unit: 'D' } : { count: weeks, unit: 'W' };
}

/** 3 months → `P3M`; undefined for none, and for what is no whole number. */
export function writePeriod({ count, unit }: Period): string | undefined {
  return Number.isInteger(count) && count > 0 ? `P${count}${unit}` : undefined;
}
