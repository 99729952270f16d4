import type {
  FeedItem,
  MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DateTime } from 'luxon';
import {
  type Database,
  type FeedConsumer,
  type Transaction,
  byParc,
} from '../records';
import type { DueStore } from './dues/DueStore';
import type { OrderGenerator } from './generation/OrderGenerator';
import type { ReadyOrders } from './orders/ReadyOrders';
import type { CoverageStore, CoveringPlan } from './plans/CoverageStore';
import type { LivingPlan, PlanStore } from './plans/PlanStore';
import { readCovers } from './plans/readCovers';
import type { MachinesBehind } from './updates/MachinesBehind';
import type { OrderedUpdates } from './updates/OrderedUpdates';

/** While the orders of one plan are written, those of the next are worked out. */
const plansAtOnce = 2;

/** What a pass over all plans stands on. */
export interface PassGround {
  knex: Database;
  clock: () => DateTime;
  plans: PlanStore;
  coverage: CoverageStore;
  dues: DueStore;
  generator: OrderGenerator;
  behind: MachinesBehind;
  updates: OrderedUpdates;
  ready: ReadyOrders;
  logger: LoggerService;
}

/**
 * Keeps plans going: which assets they cover, which orders there are to be, which of these are ready, how many are due.
 * Now and then over all plans, by any replica; and, of coverage, whatever changed, as the feed tells it.
 */
export class MaintenancePass implements FeedConsumer {
  readonly name = 'maintenance-coverage';
  readonly nouns = ['asset', 'maintenance-plan'];

  constructor(private readonly ground: PassGround) {}

  /** All plans. Answers how many orders were made. A plan that fails is told, and holds up no other. */
  async run(signal?: AbortSignal): Promise<number> {
    const { knex, plans } = this.ground;
    const living = await plans.living(knex);
    const covered: LivingPlan[] = [];
    for (const plan of living) {
      if (signal?.aborted) return 0;
      const cover = () => knex.transaction(trx => this.cover(trx, plan));
      if (await this.tryTo(plan, cover)) covered.push(plan);
    }
    await this.ground.coverage.refreshStatistics(knex);
    let made = 0;
    const generate = async (plan: LivingPlan) => {
      const ofPlan = await this.generate(plan, signal);
      made += ofPlan;
    };
    const left = covered.values();
    const goOn = async () => {
      for (const plan of left) {
        if (signal?.aborted) return;
        await this.tryTo(plan, () => generate(plan));
      }
    };
    await Promise.all(Array.from({ length: plansAtOnce }, goOn));
    if (signal?.aborted) return made;
    await this.ground.ready.release(byParc, signal);
    await this.count(living);
    return made;
  }

  private async generate(
    plan: LivingPlan,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const { generator, updates } = this.ground;
    const made = await generator.generate(byParc, plan, this.now(), signal);
    await updates.follow(plan);
    return made;
  }

  private async tryTo(
    plan: LivingPlan,
    work: () => Promise<void>,
  ): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.tell(plan, error);
      return false;
    }
  }

  async take(items: readonly FeedItem[], trx: Transaction): Promise<void> {
    const idsOf = (noun: string) => [
      ...new Set(items.flatMap(each => (each.noun === noun ? each.id : []))),
    ];
    const [assetIds, planIds] = ['asset', 'maintenance-plan'].map(idsOf);
    if (assetIds.length + planIds.length === 0) return;
    for (const plan of await this.ground.plans.living(trx)) {
      const isChanged = planIds.includes(plan.id);
      if (!isChanged && assetIds.length === 0) continue;
      try {
        // What fails is taken back to a savepoint, so that it holds up neither the others nor the feed.
        await trx.transaction(async inner => {
          const only = isChanged ? undefined : assetIds;
          await this.cover(inner, plan, only);
          await this.ground.updates.end(inner, plan, only);
        });
      } catch (error) {
        this.tell(plan, error);
      }
    }
  }

  private tell({ plan }: LivingPlan, error: unknown): void {
    this.ground.logger.warn(
      `Maintenance plan ${plan.ref} is held up`,
      error as Error,
    );
  }

  private async cover(
    trx: Transaction,
    { plan }: LivingPlan,
    assetIds?: readonly string[],
  ): Promise<void> {
    const { coverage, behind } = this.ground;
    const only = await behind.condition(trx, plan);
    const covering = { ...toCovering(plan), ...(only ? { only } : {}) };
    await coverage.pass(trx, covering, this.now(), assetIds);
  }

  private async count(living: readonly LivingPlan[]): Promise<void> {
    const { knex, dues, coverage } = this.ground;
    const question = await dues.question(knex, living, this.now());
    const counted = new Map(
      (await dues.counts(knex, question)).map(row => [row.plan_id, row]),
    );
    const counts = living.map(({ id }) => {
      const { in_window: inWindow = 0, overdue = 0 } = counted.get(id) ?? {};
      return { id, due: inWindow + overdue, overdue };
    });
    await knex.transaction(trx => coverage.keepCounts(trx, counts));
  }

  private now(): string {
    return this.ground.clock().toUTC().toISO()!;
  }
}

function toCovering({
  id,
  kind,
  covers,
  basis,
  everyTo,
}: MaintenancePlan): CoveringPlan {
  // A machine is behind since it was found so, however new it is.
  const countsFromService =
    basis === 'floating' && kind !== 'software-update' ? everyTo : undefined;
  return {
    id,
    covers: readCovers(covers),
    ...(countsFromService ? { countsFromService } : {}),
  };
}
