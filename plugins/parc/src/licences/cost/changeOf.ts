import type { Money } from '@parc/backstage-plugin-parc-common';

/** By which share an amount became another: 100 → 110 EUR is 0.1. Undefined from nothing, and between currencies. */
export function changeOf(
  before: Money | undefined,
  after: Money | undefined,
): number | undefined {
  if (!before || !after || before.currency !== after.currency) return undefined;
  const [from, to] = [Number(before.amount), Number(after.amount)];
  if (!(from > 0) || !Number.isFinite(to)) return undefined;
  return to / from - 1;
}
