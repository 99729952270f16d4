import {
  dayAt,
  everything,
  parcMaintenancePlanPermission,
  workOrderReadPermission,
  workOrders,
  workOrderWorkPermission,
  type AnyRecord,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import type { LocationService } from '../../locations';
import {
  createRecords,
  OnceStore,
  reserveNumbers,
  type ChangeContext,
  type Ground,
  type Once,
  type RecordService,
  type Transaction,
} from '../../records';
import { AssetsOfOrder } from './AssetsOfOrder';
import { keepAnswer } from './keepAnswer';
import { WorkOrderItemStore } from './WorkOrderItemStore';
import { workOrderNumbers, WorkOrderRules } from './WorkOrderRules';

/** What work orders stand on beside their own records. */
export interface WorkOrderGround extends Ground {
  locations: LocationService;
  assets: RecordService;
  /** IANA zone of business days where the location says none. */
  companyTimeZone: string;
}

/** What is ordered: the fields of an order, and on which assets. */
export interface WorkOrderInput {
  assets: string[];
  [field: string]: unknown;
}

/** Work orders: what any record can do, and how new ones come about. What is done with them is in `WorkOrderVerbs`. */
export class WorkOrderService {
  readonly records: RecordService;
  readonly items = new WorkOrderItemStore();
  private readonly assets: AssetsOfOrder;

  constructor(readonly ground: WorkOrderGround) {
    const rules = new WorkOrderRules(at =>
      this.moment(at).setZone(ground.companyTimeZone),
    );
    this.assets = new AssetsOfOrder(ground.assets);
    this.records = createRecords(ground, workOrders, {
      permissions: {
        read: workOrderReadPermission,
        create: parcMaintenancePlanPermission,
        update: workOrderWorkPermission,
        remove: parcMaintenancePlanPermission,
      },
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
      keepsFile: (trx, order, file) => keepAnswer(trx, this.items, order, file),
    });
  }

  /** A corrective order. The same key again answers the same and makes nothing. */
  async create(
    context: ChangeContext,
    { assets, ...fields }: WorkOrderInput,
    once?: Once,
  ): Promise<AnyRecord> {
    // Before the transaction: to ask, the portal may need a connection itself, of the same pool.
    await this.records.writer.creatable(context.who);
    const found = await this.assets.find(context.who, assets);
    const answers = new OnceStore(this.ground.knex);
    return answers.run(context.who.actor, once, async trx => {
      const [order] = await this.add(
        trx,
        context,
        [
          {
            fields: { ...fields, location: fields.location ?? placeOf(found) },
            assetIds: found.map(each => each.id),
          },
        ],
        { kind: 'corrective' },
      );
      return order;
    });
  }

  /**
   * Makes orders on assets, as many on each, whoever asks: who may was asked before. `fixed` are fields that only Parc
   * sets, the same for all.
   */
  async add(
    trx: Transaction,
    context: ChangeContext,
    given: ReadonlyArray<{ fields: object; assetIds: readonly string[] }>,
    fixed: object,
  ): Promise<AnyRecord[]> {
    if (given.length === 0) return [];
    const count = given[0].assetIds.length;
    const { written } = await this.records.writer.create(
      context,
      given.map(each => each.fields),
      {
        trx,
        scope: everything,
        fixed: { ...fixed, assetCount: count, openCount: count },
      },
    );
    const orders = written.map(each => each.record);
    await this.items.add(
      trx,
      orders.flatMap(({ id: orderId }, at) =>
        given[at].assetIds.map(assetId => ({ orderId, assetId })),
      ),
    );
    return orders;
  }

  /** Numbers for so many orders that are written at the same time. */
  reserveNumbers(context: ChangeContext, count: number): Promise<string[]> {
    const { knex, companyTimeZone } = this.ground;
    const { year } = this.moment(context.at).setZone(companyTimeZone);
    return reserveNumbers(knex, workOrders, workOrderNumbers, { year, count });
  }

  /** Which day it is at each of these places, by their ids; where there is none, the company's. */
  async daysAt(
    trx: Transaction,
    context: ChangeContext,
    places: ReadonlyArray<string | undefined>,
  ): Promise<(place: string | undefined) => string> {
    const { locations, companyTimeZone } = this.ground;
    const zones = await locations.store.timeZones(
      trx,
      places.flatMap(each => each ?? []),
    );
    const now = this.moment(context.at);
    return place => dayAt(now, zones.get(place ?? '') ?? companyTimeZone);
  }

  moment(at: DateTime | undefined): DateTime {
    return at ?? this.ground.clock();
  }
}

/** The place where all of them are; none when they are at several. */
function placeOf(assets: readonly AnyRecord[]): string | undefined {
  const places = new Set(
    assets.map(({ location }) => (location as Reference | undefined)?.id),
  );
  return places.size === 1 ? [...places][0] : undefined;
}
