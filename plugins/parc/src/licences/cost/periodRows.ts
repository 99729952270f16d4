import {
  unitCostOf,
  type Licence,
  type LicencePeriod,
  type Money,
} from '@parc/backstage-plugin-parc-common';
import { changeOf } from './changeOf';

/** A term with what one right cost in it, and how that compares with the term before. */
export interface PeriodRow {
  key: string;
  period: LicencePeriod;
  unitCost?: Money;
  /** Of the whole cost, as a share: 0.1 is ten percent more. */
  change?: number;
  /** Of one right. */
  unitChange?: number;
}

/** In the order given: the newest first, as the API answers. */
export function periodRows(
  licence: Pick<Licence, 'type' | 'metric' | 'packSize' | 'unlimited'>,
  periods: readonly LicencePeriod[],
): PeriodRow[] {
  const unitCosts = periods.map(({ quantity, cost }) =>
    unitCostOf({ ...licence, quantity, cost }),
  );
  return periods.map((period, at) => ({
    key: period.id ?? 'current',
    period,
    unitCost: unitCosts[at],
    change: changeOf(periods[at + 1]?.cost, period.cost),
    unitChange: changeOf(unitCosts[at + 1], unitCosts[at]),
  }));
}
