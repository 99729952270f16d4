import {
  bindMachines,
  peakOfSessions,
  positionsOfProduct,
  type BoundMachine,
  type MachinesWith,
  type MetricPosition,
  type Use,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import type { Database } from '../../records';
import { groupBy } from '../../records';
import { UsageStore } from '../../software';
import {
  OwnedStore,
  type Given,
  type LicenceToCount,
  type ProductToCount,
} from './OwnedStore';
import {
  UseStore,
  type CountedMachine,
  type CountedMachines,
} from './UseStore';

/** The day of which positions are computed; `moment`, its end, for what is past: what is used is looked up. */
export interface PositionDay {
  day: string;
  moment?: string;
}

/** A product with all that its positions were made of. */
export interface ProductPositions {
  product: ProductToCount;
  licences: LicenceToCount[];
  machines: CountedMachines[];
  allocated: number;
  peak?: { sessions: number; at: string; since: string };
  positions: MetricPosition[];
}

/** The most sessions at once are looked for in so many days. */
const peakDays = 90;

/** Reads what is owned and used, set-wise for many products, and has the domain compute the positions. */
export class PositionCalculator {
  private readonly owned = new OwnedStore();
  private readonly used = new UseStore();

  async compute(
    knex: Database,
    productIds: string[],
    at: PositionDay,
  ): Promise<ProductPositions[]> {
    const products = (await this.owned.products(knex, productIds)).filter(
      each => each.isLicensed,
    );
    const ids = products.map(each => each.id);
    if (ids.length === 0) return [];
    const licences = groupBy(
      await this.owned.licences(knex, ids),
      each => each.productId,
    );
    const given = groupBy(
      await this.owned.given(knex, ids, at.day),
      each => each.licenceId,
    );
    const machines = groupBy(
      await this.machines(knex, ids, at),
      each => each.productId,
    );
    const bound = groupBy(
      await this.boundMachines(knex, ids, given, at),
      each => each.productId,
    );
    const peaks = await this.peaks(knex, products, licences, at);
    return products.map(product =>
      computeOne(
        {
          product,
          licences: licences.get(product.id) ?? [],
          machines: machines.get(product.id) ?? [],
          bound: bound.get(product.id) ?? [],
          given,
          peak: peaks.get(product.id),
        },
        at.day,
      ),
    );
  }

  private machines(knex: Database, ids: string[], { moment }: PositionDay) {
    return moment === undefined
      ? this.used.now(knex, ids)
      : this.used.then(knex, ids, moment);
  }

  private async boundMachines(
    knex: Database,
    ids: string[],
    given: ReadonlyMap<string, Given[]>,
    { moment }: PositionDay,
  ): Promise<CountedMachine[]> {
    const assets = [...given.values()]
      .flat()
      .flatMap(each => each.assetId ?? []);
    const unique = [...new Set(assets)];
    return moment === undefined
      ? this.used.onAssets(knex, ids, unique)
      : this.used.thenOnAssets(knex, ids, unique, moment);
  }

  /** The peaks of products that are counted by sessions, in the days before the end of a day. */
  private async peaks(
    knex: Database,
    products: readonly ProductToCount[],
    licences: ReadonlyMap<string, LicenceToCount[]>,
    { day }: PositionDay,
  ) {
    const asked = products.filter(({ id, metric }) =>
      [metric, ...(licences.get(id) ?? []).map(each => each.metric)].includes(
        'concurrent-user',
      ),
    );
    const end = DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 });
    const since = end.minus({ days: peakDays });
    const sessions = asked.length
      ? await new UsageStore(knex).between(
          asked.map(each => each.id),
          since.toISO()!,
          end.toISO()!,
        )
      : [];
    return new Map(
      [...groupBy(sessions, each => each.productId)].flatMap(([id, all]) => {
        const peak = peakOfSessions(all);
        return peak ? [[id, { ...peak, since: since.toISODate()! }]] : [];
      }),
    );
  }
}

interface Parts extends Omit<ProductPositions, 'positions' | 'allocated'> {
  bound: CountedMachine[];
  given: ReadonlyMap<string, Given[]>;
}

function computeOne(parts: Parts, day: string): ProductPositions {
  const { product, licences, machines, given, peak } = parts;
  const kinds = bindMachines(toBound(parts));
  const allocated = licences.map(licence => ({
    ...(licence.edition ? { edition: licence.edition } : {}),
    ...(licence.release ? { release: licence.release } : {}),
    quantity: (given.get(licence.id) ?? []).reduce(
      (sum, each) => sum + each.quantity,
      0,
    ),
  }));
  const use: Use = {
    machines: [...withoutBound(machines, kinds.machines), ...kinds.machines],
    allocated,
    peak: peak?.sessions,
  };
  const owned = licences.map(each => ({
    ...each,
    bound: kinds.bound.get(each.id),
  }));
  // What is licensed with its suite has a position of its own only where something was bought for it alone.
  const hasNone = product.isMember && licences.length === 0;
  return {
    product,
    licences,
    machines,
    peak,
    allocated: allocated.reduce((sum, each) => sum + each.quantity, 0),
    positions: hasNone ? [] : positionsOfProduct(product, owned, use, day),
  };
}

/** The machines to which rights of the product's licences are bound, with what is on them. */
function toBound({ licences, given, bound }: Parts): BoundMachine[] {
  const rights = groupBy(
    licences.flatMap(each =>
      (given.get(each.id) ?? []).flatMap(({ assetId, quantity, licenceId }) =>
        assetId ? [{ assetId, licence: licenceId, rights: quantity }] : [],
      ),
    ),
    each => each.assetId,
  );
  return [...groupBy(bound, each => each.assetId)].flatMap(
    ([assetId, releases]) => {
      const own = rights.get(assetId);
      if (!own) return [];
      return [
        {
          releases: releases.map(toMachinesWith),
          rights: own.map(({ licence, rights: count }) => ({
            licence,
            rights: count,
          })),
        },
      ];
    },
  );
}

/** All machines but those to which rights are bound, which are counted by themselves. */
function withoutBound(
  machines: readonly CountedMachines[],
  bound: readonly MachinesWith[],
): MachinesWith[] {
  const keyOf = ({ edition, release, cores }: MachinesWith) =>
    JSON.stringify([edition, release, cores]);
  const taken = groupBy(bound, keyOf);
  return machines.map(toMachinesWith).map(each => {
    const gone = taken.get(keyOf(each)) ?? [];
    return {
      ...each,
      installations: gone.reduce(
        (n, of) => n - of.installations,
        each.installations,
      ),
      devices: gone.reduce((n, of) => n - of.devices, each.devices),
    };
  });
}

function toMachinesWith({
  edition,
  release,
  cores,
  installations,
  devices,
}: CountedMachines): MachinesWith {
  return { edition, release, cores, installations, devices };
}
