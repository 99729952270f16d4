import type {
  FeedItem,
  MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DateTime } from 'luxon';
import type {
  ChangeContext,
  Database,
  FeedConsumer,
  Transaction,
} from '../records';
import type { DueStore } from './dues/DueStore';
import type { OrderGenerator } from './generation/OrderGenerator';
import type { CoverageStore, CoveringPlan } from './plans/CoverageStore';
import type { LivingPlan, PlanStore } from './plans/PlanStore';
import { readCovers } from './plans/readCovers';

/** What a pass over all plans stands on. */
export interface PassGround {
  knex: Database;
  clock: () => DateTime;
  plans: PlanStore;
  coverage: CoverageStore;
  dues: DueStore;
  generator: OrderGenerator;
  logger: LoggerService;
}

const context: ChangeContext = {
  who: { actor: 'service:parc', isSystem: true },
  source: 'system',
};

/**
 * Keeps plans going: which assets they cover, which orders there are to be, how many are due. Now and then over all
 * plans, by any replica; and, of coverage, whatever changed, as the feed tells it.
 */
export class MaintenancePass implements FeedConsumer {
  readonly name = 'maintenance-coverage';

  constructor(private readonly ground: PassGround) {}

  /** All plans. Answers how many orders were made. A plan that fails is told, and holds up no other. */
  async run(signal?: AbortSignal): Promise<number> {
    const { knex, plans, generator } = this.ground;
    const living = await plans.living(knex);
    let made = 0;
    for (const plan of living) {
      if (signal?.aborted) return made;
      try {
        await knex.transaction(trx => this.cover(trx, plan));
        made += await generator.generate(context, plan, this.now(), signal);
      } catch (error) {
        this.tell(plan, error);
      }
    }
    await this.count(living);
    return made;
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
        await trx.transaction(inner =>
          this.cover(inner, plan, isChanged ? undefined : assetIds),
        );
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

  private cover(
    trx: Transaction,
    living: LivingPlan,
    assetIds?: readonly string[],
  ) {
    const { coverage } = this.ground;
    return coverage.pass(trx, toCovering(living.plan), this.now(), assetIds);
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
  covers,
  basis,
  everyTo,
}: MaintenancePlan): CoveringPlan {
  return {
    id,
    covers: readCovers(covers),
    ...(basis === 'floating' && everyTo ? { countsFromService: everyTo } : {}),
  };
}
