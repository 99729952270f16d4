import { assets } from '@parc/backstage-plugin-parc-common';
import type { Loaded } from '../loading';
import { mergeGroups, useTotals, type Group } from '../records';

/** Assets counted and added up by a field, over a filter. */
export function useGroups(
  by: string | undefined,
  filters: Readonly<Record<string, readonly string[]>>,
): Loaded<Group[]> {
  const totals = useTotals(
    assets,
    { filters, text: '', isDeleted: false },
    { measure: 'purchaseCost', by },
  );
  return { ...totals, value: totals.value && mergeGroups(totals.value) };
}
