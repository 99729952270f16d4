import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  positions,
  type Position,
  type PositionPoint,
  type PositionPointsQuery,
  type PositionsAt,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import {
  createRecords,
  type Database,
  type Ground,
  type RecordService,
  type Who,
} from '../../records';
import { ConsumptionStore } from './ConsumptionStore';
import { PositionCalculator, type PositionDay } from './PositionCalculator';
import { codeOf, PositionStore } from './PositionStore';

/** So many products are computed in a transaction. */
const mostAtOnce = 200;
/** The longest that points are asked for. */
const mostYears = 10;

export interface PositionGround extends Ground {
  /** IANA zone of business days. */
  companyTimeZone: string;
  logger: LoggerService;
}

/**
 * Licence positions: read like any record, and computed here, by whatever changed. What an inventory changes is settled
 * every second; what is bought, given out or changed of a product, before anybody reads a position again.
 */
export class PositionService {
  readonly records: RecordService;
  readonly consumption: ConsumptionStore;
  readonly calculator = new PositionCalculator();
  private readonly store = new PositionStore();
  private isRebuilding = false;

  constructor(private readonly ground: PositionGround) {
    this.consumption = new ConsumptionStore(ground.knex);
    this.records = createRecords(ground, positions, {
      permissions: {
        read: parcSoftwareReadPermission,
        create: parcSoftwareManagePermission,
        update: parcSoftwareManagePermission,
        remove: parcSoftwareManagePermission,
      },
    });
  }

  /** Counts what changed, and computes the positions of the products concerned. */
  async settle(signal?: AbortSignal): Promise<void> {
    await this.consumption.settle(signal);
    await this.catchUp(signal);
  }

  /** Computes the positions of products of which something changed. Does nothing where nothing did. */
  async catchUp(signal?: AbortSignal): Promise<void> {
    const { knex } = this.ground;
    while (!signal?.aborted && (await this.store.isAnyWaiting(knex))) {
      const at = this.now();
      await knex.transaction(async trx => {
        const ids = await this.store.take(trx, mostAtOnce);
        const all = await this.calculator.compute(trx, ids, { day: at.day });
        const computed = all.flatMap(({ product, positions: made }) =>
          made.map(position => ({ product, position })),
        );
        await this.store.replace(trx, ids, computed, at);
      });
    }
  }

  /** Counts all machines anew, computes all positions, and writes the points of the day. */
  async rebuild(signal?: AbortSignal): Promise<void> {
    await this.consumption.rebuild(signal);
    await this.store.noteAll(this.ground.knex);
    await this.catchUp(signal);
    await this.addPoints();
  }

  /** Starts a rebuild in the background; false when this replica does one already. Throws a NotAllowedError. */
  async startRebuild(who: Who): Promise<boolean> {
    await this.ground.access.require(who, parcSoftwareManagePermission);
    if (this.isRebuilding) return false;
    this.isRebuilding = true;
    this.rebuild()
      .catch(error =>
        this.ground.logger.error('Positions are not rebuilt', error),
      )
      .finally(() => {
        this.isRebuilding = false;
      });
    return true;
  }

  /** Once a day: what begins and ends with the day is computed, and every position gets its point. */
  async beginDay(signal?: AbortSignal): Promise<void> {
    await this.store.noteAll(this.ground.knex);
    await this.catchUp(signal);
    await this.addPoints();
  }

  async get(who: Who, ref: string): Promise<Position> {
    await this.catchUp();
    return (await this.records.get(who, ref)) as unknown as Position;
  }

  /** A point a day, the oldest first; of the last year when nothing is said. */
  async points(
    who: Who,
    ref: string,
    query: PositionPointsQuery,
  ): Promise<PositionPoint[]> {
    const { product, metric } = await this.get(who, ref);
    const to = query.to ?? this.today();
    const from = query.from ?? yearsBefore(to, 1);
    if (from < yearsBefore(to, mostYears))
      throw new InputError(
        `from: ${from} is more than ${mostYears} years before ${to}`,
      );
    return this.store.points(
      this.ground.knex,
      { productId: product.id, metric },
      { from, to },
    );
  }

  /** All positions at a day: what is past as it was written down, what is to come with what is used now. */
  async at(who: Who, at: string | undefined): Promise<PositionsAt> {
    await this.ground.access.require(who, parcSoftwareReadPermission);
    await this.catchUp();
    const today = this.today();
    const day = at ?? today;
    const { knex } = this.ground;
    if (day < today) return this.store.pointsAt(knex, day);
    return { day, items: await this.computeAll(knex, { day }) };
  }

  /** The day that is asked for, with its end when it is past. */
  dayOf(at: string | undefined): PositionDay {
    const day = at ?? this.today();
    if (day >= this.today()) return { day };
    const end = DateTime.fromISO(day, { zone: this.ground.companyTimeZone });
    return { day, moment: end.plus({ days: 1 }).toUTC().toISO()! };
  }

  today(): string {
    return this.now().day;
  }

  private addPoints(): Promise<void> {
    return this.store.addPoints(this.ground.knex, this.today());
  }

  private async computeAll(knex: Database, at: PositionDay) {
    const ids = await this.store.productIds(knex);
    const items: PositionsAt['items'] = [];
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const some = ids.slice(from, from + mostAtOnce);
      const all = await this.calculator.compute(knex, some, at);
      for (const { product, positions: made } of all)
        items.push(...made.map(position => toItem(product, position)));
    }
    return items.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private now(): { at: string; day: string } {
    const now = this.ground.clock();
    return {
      at: now.toUTC().toISO()!,
      day: now.setZone(this.ground.companyTimeZone).toISODate()!,
    };
  }
}

function toItem(
  product: Parameters<typeof codeOf>[0]['product'],
  position: Parameters<typeof codeOf>[0]['position'],
): PositionsAt['items'][number] {
  const { figures, metric } = position;
  const { state, entitled, consumed, shortfall, surplus } = figures;
  const [surplusCost, ...others] = figures.surplusCosts;
  return {
    code: codeOf({ product, position }),
    product: { id: product.id, ref: product.code, name: product.name },
    metric,
    state,
    entitled,
    unlimited: figures.isUnlimited,
    consumed,
    shortfall,
    surplus,
    shortfallCost: figures.shortfallCost,
    ...(others.length ? {} : { surplusCost }),
  };
}

function yearsBefore(day: string, years: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ years }).toISODate()!;
}
