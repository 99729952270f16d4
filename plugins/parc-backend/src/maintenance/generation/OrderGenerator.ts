import {
  batchDues,
  everything,
  plannedDay,
  type DueBatch,
  type MaintenancePlan,
  type OrderBatch,
  type PlanSlot,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Database } from '../../records';
import type { DueStore } from '../dues/DueStore';
import type { WorkOrderService } from '../orders/WorkOrderService';
import type { LivingPlan } from '../plans/PlanStore';
import {
  GenerationStore,
  type AssetToOrder,
  type NewItem,
} from './GenerationStore';
import type { IsOpen, OpenDays } from './OpenDays';

/** So many orders are made in a transaction: few enough that nobody waits long for what it holds. */
const mostAtOnce = 1_000;

/** While the database keeps one lot, the next is made. */
const writersAtOnce = 2;

type Batch = DueBatch<AssetToOrder>;

/** A batch and the day on which it is to be done. */
interface PlannedBatch extends Batch {
  plannedOn: string;
}

/** What an order of a plan says beside its batch. */
interface OrderBasis {
  plan: MaintenancePlan;
  checklistVersion?: number;
  /** How many orders the plan has had. */
  before: number;
}

/** Makes the orders of plans. Twice in a row makes nothing the second time; two replicas at once make each once. */
export class OrderGenerator {
  private readonly store = new GenerationStore();

  constructor(
    private readonly ground: {
      knex: Database;
      dues: DueStore;
      orders: WorkOrderService;
      openDays(slot: PlanSlot): OpenDays;
    },
  ) {}

  /** Makes what orders a plan is to have by now; answers how many. A plan that is paused gets none. */
  async generate(
    context: ChangeContext,
    living: LivingPlan,
    now: string,
    signal?: AbortSignal,
  ): Promise<number> {
    const { knex } = this.ground;
    const made = await this.store.alone(knex, living.id, async () => {
      const planned = await this.plan(context, living, now);
      if (planned.length === 0) return 0;
      const basis: OrderBasis = {
        plan: living.plan,
        before: await this.store.countOrders(knex, living.id),
        checklistVersion: await this.store.checklistVersion(knex, living.id),
      };
      return this.write(context, basis, planned, signal);
    });
    return made ?? 0;
  }

  private async plan(
    { who }: ChangeContext,
    living: LivingPlan,
    now: string,
  ): Promise<PlannedBatch[]> {
    const { knex, dues } = this.ground;
    const { leadTime, batchBy, inWindows } = living.plan;
    const question = await dues.question(knex, [living], now);
    const assets = await this.store.toOrder(knex, question, leadTime);
    if (assets.length === 0) return [];
    const openDays = this.ground.openDays(living.plan);
    const isOpenFor = inWindows
      ? await openDays.ofWindows(who, assets, now.slice(0, 10))
      : await openDays.ofPlaces(assets);
    return inOrder(
      batchDues(assets, batchBy as OrderBatch).map(batch => ({
        ...batch,
        plannedOn: dayOf(batch, isOpenFor(batch.assets)),
      })),
    );
  }

  /** In several transactions at once: each order is whole, or not there. */
  private async write(
    context: ChangeContext,
    basis: OrderBasis,
    planned: readonly PlannedBatch[],
    signal?: AbortSignal,
  ): Promise<number> {
    const { orders } = this.ground;
    const numbers = await orders.reserveNumbers(context, planned.length);
    let next = 0;
    let made = 0;
    const writeOn = async () => {
      while (next < planned.length && !signal?.aborted) {
        const first = next;
        const some = planned.slice(first, first + mostAtOnce);
        next += some.length;
        const isLiving = await this.writeSome(context, basis, some, {
          first: basis.before + first,
          numbers: numbers.slice(first, next),
        });
        if (!isLiving) return;
        made += some.length;
      }
    };
    const ended = await Promise.allSettled(
      Array.from({ length: writersAtOnce }, writeOn),
    );
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
    return made;
  }

  /** Answers false, and writes nothing, where the plan is active no longer. */
  private async writeSome(
    context: ChangeContext,
    basis: OrderBasis,
    some: readonly PlannedBatch[],
    { first, numbers }: { first: number; numbers: readonly string[] },
  ): Promise<boolean> {
    const { knex, orders } = this.ground;
    return knex.transaction(async trx => {
      if (!(await this.store.holdActive(trx, basis.plan.id))) return false;
      const { written } = await orders.records.writer.create(
        context,
        some.map((batch, at) => ({
          ...orderOf(basis, batch, first + at),
          number: numbers[at],
        })),
        { trx, scope: everything, isRead: true },
      );
      const items = written.flatMap(({ record }, at) =>
        some[at].assets.map(
          (asset): NewItem => ({ orderId: record.id, asset }),
        ),
      );
      await this.store.addItems(trx, basis.plan.id, items);
      return true;
    });
  }
}

/** Where no day is open, the target, or today if that has passed. */
function dayOf(batch: Batch, isOpen: IsOpen): string {
  const { today, target } = batch;
  return plannedDay(batch, today, isOpen) ?? (target > today ? target : today);
}

/** By day, place and asset. What each is sorted by is made once: of a hundred thousand, making it takes the longest. */
function inOrder(planned: readonly PlannedBatch[]): PlannedBatch[] {
  return planned
    .map(batch => ({ batch, key: orderKey(batch) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ batch }) => batch);
}

function orderKey({ plannedOn, assets: [first] }: PlannedBatch): string {
  return `${plannedOn} ${first.locationName ?? ''} ${first.assetRef}`;
}

/** An order as the writer takes it, by ids. Whose turn it is follows from how many there were. */
function orderOf(
  { plan, checklistVersion }: OrderBasis,
  batch: PlannedBatch,
  number: number,
): object {
  const { rotation, assignee, estimatedMinutes } = plan;
  const { assets } = batch;
  const by = rotation?.length ? rotation[number % rotation.length] : assignee;
  return {
    title: titleOf(plan, assets),
    kind: plan.kind === 'software-update' ? 'update' : 'preventive',
    plan: plan.id,
    location: placeOf(plan, assets),
    plannedOn: batch.plannedOn,
    windowFrom: batch.from,
    target: batch.target,
    windowTo: batch.to,
    assignee: by,
    team: by?.startsWith('group:') ? by : undefined,
    checklistVersion,
    estimatedMinutes: estimatedMinutes && estimatedMinutes * assets.length,
    assetCount: assets.length,
    openCount: assets.length,
  };
}

/** Where all of them are: at their one place, or on the site that they are batched by. */
function placeOf(
  { batchBy }: MaintenancePlan,
  assets: readonly AssetToOrder[],
): string | undefined {
  const places = new Set(assets.map(each => each.locationId));
  const [place] = places;
  if (places.size === 1) return place;
  return batchBy === 'site' ? assets[0].siteId : undefined;
}

/** The plan, and of what: the asset, or what its batch has in common. */
function titleOf(
  { name, batchBy }: MaintenancePlan,
  assets: readonly AssetToOrder[],
): string {
  const [first] = assets;
  const common = {
    asset: first.assetRef,
    room: first.locationName,
    site: first.siteName,
    model: first.modelName,
    owner: first.owner,
  }[batchBy as OrderBatch];
  const title = `${name} · ${common ?? first.assetRef}`.slice(0, 255);
  // Half a character cannot be kept.
  return title.replace(/[\uD800-\uDBFF]$/, '');
}
