import type { Money } from '../records';
import type { Metric } from '../software';
import { consumptionOf, type Use } from './consumptionOf';
import type { CoreMinimums } from './coreLicences';
import type { Reach } from './covers';
import { inForce, type Force, type LicenceTerm } from './inForce';
import { rightsOf, unitCostOf } from './licenceAmounts';
import type { LicenceType } from './licenceFields';
import {
  positionOf,
  type Consumption,
  type Entitlement,
  type PositionFigures,
} from './positionOf';

/** What is owned, as far as the position asks. */
export interface OwnedLicence extends LicenceTerm, Reach {
  id: string;
  type: LicenceType;
  metric?: Metric;
  packSize?: number;
  unlimited?: boolean;
  /** When it was bought, `YYYY-MM-DD`. */
  bought?: string;
  /** OEM: so many rights to each kind of machine. */
  bound?: ReadonlyArray<{ to: string; rights: number }>;
}

export interface CountedProduct {
  metric?: Metric;
  minimums: CoreMinimums;
  listPrice?: Money;
}

/** A licence of a position, with what it covers. */
export interface PositionLicence {
  id: string;
  force: Force;
  /** Empty: without bound; only of those in force. */
  rights?: number;
  covered: number;
}

/** The position of a product in one metric, with what it was made of. */
export interface MetricPosition {
  metric: Metric;
  figures: PositionFigures;
  licences: PositionLicence[];
  /** As `figures.coveredOf` has them. */
  consumption: Consumption[];
}

/** What is counted of a product for which nobody says what. */
export const defaultMetric: Metric = 'installation';

/**
 * All positions of a product at a day: one for each metric of its licences, each counting by itself; of a product
 * without licences one in its own metric, unless nothing is used either.
 */
export function positionsOfProduct(
  product: CountedProduct,
  licences: readonly OwnedLicence[],
  use: Use,
  day: string,
): MetricPosition[] {
  const own = product.metric ?? defaultMetric;
  const metrics = new Set(licences.map(each => each.metric ?? own));
  const positions = [...(metrics.size ? metrics : [own])].sort().map(metric =>
    inMetric(
      metric,
      product,
      licences.filter(each => (each.metric ?? own) === metric),
      use,
      day,
    ),
  );
  return positions.filter(
    each => each.licences.length > 0 || each.figures.consumed,
  );
}

function inMetric(
  metric: Metric,
  { minimums, listPrice }: CountedProduct,
  licences: readonly OwnedLicence[],
  use: Use,
  day: string,
): MetricPosition {
  const forces = licences.map(each => inForce(each, day));
  const holding = licences.flatMap((licence, at) => {
    const force = forces[at];
    return force.isInForce ? [toEntitlement(licence, metric, force)] : [];
  });
  const consumption = consumptionOf(metric, use, minimums);
  const figures = positionOf({
    entitlements: holding,
    isRecorded: forces.some(
      each => each.isInForce || each.because !== 'not-begun',
    ),
    consumption,
    listPrice,
  });
  const byId = new Map(holding.map((each, at) => [each.id, at]));
  return {
    metric,
    figures,
    consumption: consumption ?? [],
    licences: licences.map(({ id }, at) => {
      const which = byId.get(id);
      return {
        id,
        force: forces[at],
        ...(which === undefined ? {} : { rights: holding[which].rights }),
        covered: which === undefined ? 0 : figures.used[which],
      };
    }),
  };
}

function toEntitlement(
  licence: OwnedLicence,
  metric: Metric,
  { quantity, cost }: Force & { isInForce: true },
): Entitlement {
  const owned = { ...licence, metric, quantity, cost };
  const { id, edition, release, hasUpgradeRight, hasDowngradeRight, bought } =
    licence;
  return {
    id,
    edition,
    release,
    hasUpgradeRight,
    hasDowngradeRight,
    rights: rightsOf(owned),
    // What is bound to nothing covers nothing.
    ...(licence.type === 'oem' ? { bound: licence.bound ?? [] } : {}),
    unitCost: unitCostOf(owned),
    bought,
  };
}
