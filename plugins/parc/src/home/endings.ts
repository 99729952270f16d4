import type { Asset } from '@parc/backstage-plugin-parc-common';
import { daysAfter, inHand } from '../overview';

/** What of an asset can end, as the fields that say when. */
export const endingFields = [
  'expectedBack',
  'warrantyEnd',
  'endOfSupport',
  'endOfLife',
] as const;
export type EndingField = (typeof endingFields)[number];

/** How far one looks ahead, in days. */
export const endingPeriods = [30, 60, 90] as const;

/** One thing that ends, and when. */
export interface Ending {
  asset: Asset;
  field: EndingField;
  day: string;
}

/** Assets in hand of which something ends within so many days. A return that is overdue still has to come. */
export function endingFilters(
  field: EndingField,
  today: string,
  days: number,
): Readonly<Record<string, readonly string[]>> {
  const from = field === 'expectedBack' ? '' : today;
  return { ...inHand, [field]: [`${from}..${daysAfter(today, days)}`] };
}

/** The endings of several fields in one order, the soonest first. */
export function soonest(
  found: ReadonlyArray<{ field: EndingField; items: readonly Asset[] }>,
  most: number,
): Ending[] {
  return found
    .flatMap(({ field, items }) =>
      items.map(asset => ({ asset, field, day: asset[field] ?? '' })),
    )
    .sort(
      (a, b) =>
        a.day.localeCompare(b.day) || a.asset.tag.localeCompare(b.asset.tag),
    )
    .slice(0, most);
}
