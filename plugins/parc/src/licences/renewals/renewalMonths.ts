import type {
  Money,
  OccasionKind,
  RenewalEntry,
} from '@parc/backstage-plugin-parc-common';
import { addMoney } from '../../records';

/** A month, `2026-04`, with what comes up in it. */
export interface RenewalMonth {
  month: string;
  items: RenewalEntry[];
  counts: Partial<Record<OccasionKind, number>>;
  /** What the terms cost that end or begin anew in it. */
  costs: Money[];
}

/** Every month from one day to another, those without anything too. */
export function renewalMonths(
  items: readonly RenewalEntry[],
  from: string,
  to: string,
): RenewalMonth[] {
  return monthsBetween(from, to).map(month => {
    const ofMonth = items.filter(({ date }) => date.startsWith(month));
    const counts: RenewalMonth['counts'] = {};
    for (const { kind } of ofMonth) counts[kind] = (counts[kind] ?? 0) + 1;
    return { month, items: ofMonth, counts, costs: costsOf(ofMonth) };
  });
}

/** The same term is not counted at its notice day and again at its end. */
function costsOf(items: readonly RenewalEntry[]): Money[] {
  return items
    .filter(({ kind }) => kind === 'end' || kind === 'renewal')
    .reduce<Money[]>(
      (sums, { cost }) => (cost ? addMoney(sums, [cost]) : sums),
      [],
    );
}

function monthsBetween(from: string, to: string): string[] {
  const [year, month] = from.split('-').map(Number);
  const months: string[] = [];
  for (let at = 0; ; at += 1) {
    const index = month - 1 + at;
    const next = `${year + Math.floor(index / 12)}-${String(
      (index % 12) + 1,
    ).padStart(2, '0')}`;
    if (next > to.slice(0, 7)) return months;
    months.push(next);
  }
}
