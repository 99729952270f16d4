import { NotFoundError } from '@backstage/errors';
import {
  whyNotCovered,
  type ExplainedLicence,
  type ExplainedUse,
  type MetricPosition,
  type PositionExplanation,
  type PositionLicence,
} from '@parc/backstage-plugin-parc-common';
import {
  groupBy,
  type Database,
  type RecordService,
  type Who,
} from '../../records';
import type { LicenceToCount } from './OwnedStore';
import type { PositionDay, ProductPositions } from './PositionCalculator';
import type { PositionService } from './PositionService';
import { UseStore } from './UseStore';

/** Says of every number of a position what it was made of. */
export class PositionExplainer {
  private readonly used = new UseStore();

  constructor(
    private readonly knex: Database,
    private readonly positions: PositionService,
    private readonly licences: RecordService,
  ) {}

  /** At a day; today when it is left out. Throws a NotFoundError. */
  async explain(
    who: Who,
    ref: string,
    at: string | undefined,
  ): Promise<PositionExplanation> {
    const { product, metric, code } = await this.positions.get(who, ref);
    const day = this.positions.dayOf(at);
    const [all] = await this.positions.calculator.compute(
      this.knex,
      [product.id],
      day,
    );
    const position = all?.positions.find(each => each.metric === metric);
    if (!position)
      throw new NotFoundError(`there is no position ${ref} on ${day.day}`);
    const ids = position.licences.map(each => each.id);
    const visible = await this.licences.visible(this.knex, who, ids);
    return {
      code,
      product,
      ...toExplanation(all, position, visible),
      at: day.day,
      machines: await this.machines(all, day),
    };
  }

  private async machines(
    { product, machines }: ProductPositions,
    { moment }: PositionDay,
  ): Promise<PositionExplanation['machines']> {
    const excluded = await this.used.excluded(this.knex, product.id, moment);
    const devices = (of: typeof machines) =>
      of.reduce((sum, each) => sum + each.devices, 0);
    const isUnknown = (cores: readonly number[]) =>
      cores.length === 0 || cores.includes(0);
    return {
      counted: devices(machines),
      excluded: excluded as PositionExplanation['machines']['excluded'],
      unknownCores: devices(machines.filter(each => isUnknown(each.cores))),
    };
  }
}

function toExplanation(
  all: ProductPositions,
  position: MetricPosition,
  visible: ReadonlySet<string>,
): Omit<PositionExplanation, 'code' | 'product' | 'at' | 'machines'> {
  const { figures, metric } = position;
  const { perProcessor, perServer } = all.product.minimums;
  const byId = new Map(all.licences.map(each => [each.id, each]));
  return {
    metric,
    state: figures.state,
    entitled: figures.entitled,
    unlimited: figures.isUnlimited,
    consumed: figures.consumed,
    covered: figures.covered,
    toCover: figures.toCover,
    shortfall: figures.shortfall,
    surplus: figures.surplus,
    shortfallCost: figures.shortfallCost,
    surplusCosts: figures.surplusCosts,
    licences: position.licences.map(each =>
      explainLicence(byId.get(each.id)!, each, position, visible.has(each.id)),
    ),
    use: explainUse(all, position),
    ...(metric === 'core' ? { minimums: { perProcessor, perServer } } : {}),
    allocated: all.allocated,
    ...(metric === 'concurrent-user' ? { peak: all.peak } : {}),
  };
}

function explainLicence(
  licence: LicenceToCount,
  { force, rights, covered }: PositionLicence,
  { consumption }: MetricPosition,
  isVisible: boolean,
): ExplainedLicence {
  const { id, ref, name, agreement } = licence;
  return {
    ...(isVisible ? { id, ref, name, agreement } : {}),
    isHidden: !isVisible,
    type: licence.type,
    edition: licence.edition,
    release: licence.release,
    upgradeRight: Boolean(licence.hasUpgradeRight),
    downgradeRight: Boolean(licence.hasDowngradeRight),
    quantity: force.isInForce ? force.quantity : licence.quantity,
    packSize: licence.packSize,
    start: licence.start,
    end: licence.end,
    isInForce: force.isInForce,
    ...(force.isInForce ? {} : { because: force.because }),
    rights,
    isUnlimited: force.isInForce && rights === undefined,
    covered,
    doesNotCover: doesNotCover(licence, consumption),
  };
}

function doesNotCover(
  licence: LicenceToCount,
  consumption: MetricPosition['consumption'],
): ExplainedLicence['doesNotCover'] {
  type Reason = ExplainedLicence['doesNotCover'][number];
  const reasons = consumption.flatMap(
    ({ edition, release, boundTo }): Reason[] => {
      const because =
        whyNotCovered(licence, { edition, release }) ??
        (licence.type === 'oem' && !boundTo ? 'bound' : undefined);
      return because ? [{ edition, release, because }] : [];
    },
  );
  return [...groupBy(reasons, each => JSON.stringify(each)).values()].map(
    ([first]) => first,
  );
}

/** Of machines to which rights are bound there are many kinds; they are told together. */
function explainUse(
  { machines }: ProductPositions,
  { consumption, figures }: MetricPosition,
): ExplainedUse[] {
  const groups = groupBy(
    consumption.map((each, at) => ({
      ...each,
      covered: figures.coveredOf[at],
    })),
    each => JSON.stringify([each.edition, each.release, !each.boundTo]),
  );
  return [...groups.values()].map(group => {
    const [{ edition, release, boundTo }] = group;
    const releases = machines.filter(
      each => each.edition === edition && each.release === release,
    );
    return {
      edition,
      release,
      releases: [...new Set(releases.map(each => each.releaseId))],
      quantity: group.reduce((sum, each) => sum + each.quantity, 0),
      covered: group.reduce((sum, each) => sum + each.covered, 0),
      isBound: boundTo !== undefined,
    };
  });
}
