import type { Money } from '../records';
import type { LicenceStatus, Renewal } from './licenceFields';

/** When a licence holds, and for how many: its current term, and those before it. Dates are `YYYY-MM-DD`. */
export interface LicenceTerm {
  status: LicenceStatus;
  start?: string;
  /** The last day. */
  end?: string;
  renewal?: Renewal;
  /** The first day on which it holds no more. */
  terminatedOn?: string;
  quantity?: number;
  cost?: Money;
  /** Terms before the current one, and the years of a term that have a price each. */
  periods?: ReadonlyArray<{
    from?: string;
    to: string;
    quantity?: number;
    cost?: Money;
  }>;
}

/** Whether a licence holds at a day, for how many and at what cost; or why not. */
export type Force =
  | { isInForce: true; quantity?: number; cost?: Money }
  | { isInForce: false; because: 'terminated' | 'not-begun' | 'ended' };

/**
 * Whether a licence is in force at a day: from its first day to its last, and beyond where it renews by itself and
 * nobody said otherwise. Quantity and cost are those of the term in which the day lies (ISO/IEC 19770-3: an entitlement has a
 * start, an end and a quantity); a term of which nobody said how many has as many as the current one.
 */
export function inForce(term: LicenceTerm, day: string): Force {
  const { status, start, end, renewal, terminatedOn } = term;
  const isTerminated = terminatedOn
    ? terminatedOn <= day
    : status === 'terminated';
  if (isTerminated) return { isInForce: false, because: 'terminated' };
  const earlier = term.periods?.find(
    ({ from, to }) => (from ?? '') <= day && day <= to,
  );
  if (earlier) {
    const { quantity = term.quantity, cost } = earlier;
    return holding({ quantity, cost });
  }
  if (start && day < start) return { isInForce: false, because: 'not-begun' };
  const goesOn = renewal === 'evergreen' || renewal === 'automatic';
  if (end && end < day && !(goesOn && status === 'active'))
    return { isInForce: false, because: 'ended' };
  return holding(term);
}

function holding({
  quantity,
  cost,
}: Pick<LicenceTerm, 'quantity' | 'cost'>): Force {
  return { isInForce: true, quantity, cost };
}
