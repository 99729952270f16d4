/** The units of a duration within which a maintenance window is said. */
export const durationUnits = ['minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** So many of a unit. */
export interface ShortDuration {
  count: number;
  unit: DurationUnit;
}

/**
 * `PT4H` → 4 hours, `PT1H30M` → 90 minutes, `P2W` → 14 days. Undefined for what is none, and for days together with
 * hours: a day has 23 hours or 25 when the clock changes.
 */
export function readDuration(
  value: string | undefined,
): ShortDuration | undefined {
  const parts = value?.match(
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/,
  );
  if (!parts) return undefined;
  const [weeks, days, hours, minutes] = parts
    .slice(1)
    .map(each => Number(each ?? 0));
  const long = 7 * weeks + days;
  const short = 60 * hours + minutes;
  if ((long > 0 && short > 0) || (long === 0 && short === 0)) return undefined;
  if (long > 0) return { count: long, unit: 'days' };
  return minutes > 0
    ? { count: short, unit: 'minutes' }
    : { count: hours, unit: 'hours' };
}

/** 4 hours → `PT4H`; undefined for none, and for what is no whole number. */
export function writeDuration({
  count,
  unit,
}: ShortDuration): string | undefined {
  if (!Number.isInteger(count) || count <= 0) return undefined;
  switch (unit) {
    case 'minutes':
      return `PT${count}M`;
    case 'hours':
      return `PT${count}H`;
    case 'days':
      return `P${count}D`;
    default:
      throw new Error(`unknown unit ${unit satisfies never}`);
  }
}
