import { InputError } from '@backstage/errors';
import {
  addDays,
  dateSchema,
  maxMovedListed,
  parcMaintenanceReadPermission,
  scheduleOf,
  weeksBetween,
  weeksOfOutlook,
  whyNoSchedule,
  type AnyRecord,
  type MaintenanceDueFilter,
  type MaintenanceDuesAnswer,
  type MaintenanceDuesQuery,
  type MaintenanceDuesSummary,
  type MaintenanceForecast,
  type MaintenanceForecastQuery,
  type MaintenancePlan,
  type PlanPreview,
  type PlanPreviewAnswer,
} from '@parc/backstage-plugin-parc-common';
import {
  joinSql,
  pageOf,
  refusalError,
  sql,
  type Ground,
  type RecordService,
  type Sql,
  type Transaction,
  type Who,
} from '../../records';
import { checkCalendarRange } from '../../calendars';
import { CoverageStore } from '../plans/CoverageStore';
import { PlanStore, type LivingPlan } from '../plans/PlanStore';
import { readCovers, whyNoCovers } from '../plans/readCovers';
import type { MachinesBehind } from '../updates/MachinesBehind';
import { DueListStore, type DueCursor } from './DueListStore';
import type { DueStore, ScheduledPlan } from './DueStore';
import { forecastOf } from './forecastOf';

/** Of which plan and which assets. */
type DueNarrowing = Partial<
  Pick<MaintenanceDueFilter, 'plan' | 'asset' | 'location' | 'owner' | 'system'>
>;

/** What dues stand on. */
export interface DueGround extends Ground {
  plans: RecordService;
  assets: RecordService;
  dues: DueStore;
  coverage: CoverageStore;
  behind: MachinesBehind;
  companyTimeZone: string;
}

/** Answers what is due, of the assets that the asker may see. */
export class DueService {
  private readonly lists = new DueListStore();
  private readonly planStore: PlanStore;

  constructor(private readonly ground: DueGround) {
    this.planStore = new PlanStore(ground.plans.store);
  }

  /** A page of what is due, by target. */
  async list(
    who: Who,
    { limit, cursor, ...filter }: MaintenanceDuesQuery,
  ): Promise<MaintenanceDuesAnswer> {
    const from = cursor === undefined ? undefined : parseCursor(cursor);
    const found = await this.ask(who, filter, (trx, question) =>
      this.lists.list(trx, question, filter, { limit, cursor: from }),
    );
    return pageOf(
      found,
      limit,
      ({ target, asset, plan }) => `${target ?? ''}.${asset.id}.${plan.id}`,
    );
  }

  /**
   * How many assets are in which state, plan by plan, and how many are overdue by coming Mondays; plans of which nothing is
   * due are left out.
   */
  async summary(
    who: Who,
    filter: MaintenanceDueFilter,
  ): Promise<MaintenanceDuesSummary> {
    const mondays = this.mondays();
    const counts = await this.ask(who, filter, (trx, question) =>
      this.ground.dues.counts(trx, question, filter, mondays),
    );
    const plans = await this.planStore.references(
      this.ground.knex,
      counts.map(each => each.plan_id),
    );
    const items = counts.map(row => ({
      plan: plans.get(row.plan_id)!,
      covered: row.not_yet + row.in_window + row.overdue + row.paused,
      notYet: row.not_yet,
      inWindow: row.in_window,
      overdue: row.overdue,
      paused: row.paused,
    }));
    items.sort((a, b) => (a.plan.ref < b.plan.ref ? -1 : 1));
    const outlook = mondays.map((by, at) => ({
      by,
      overdue: counts.reduce((sum, each) => sum + each.overdue_by[at], 0),
    }));
    return { items, totals: sumOf(items), outlook };
  }

  /** What will be due beyond what is ordered, as far ahead as each plan says. Throws an InputError on the range. */
  async forecast(
    who: Who,
    { from, to, ...filter }: MaintenanceForecastQuery,
  ): Promise<MaintenanceForecast> {
    checkCalendarRange(from, to);
    return this.ask(who, filter, async (trx, question, plans) => {
      const groups = await this.ground.dues.groups(trx, question);
      return { items: forecastOf(plans, groups, from, to) };
    });
  }

  /** What another schedule, or another set of assets, would move. Throws an InputError on what is no schedule. */
  async preview(
    who: Who,
    ref: string,
    { schedule, covers }: PlanPreview,
  ): Promise<PlanPreviewAnswer> {
    const plan = asPlan(await this.ground.plans.get(who, ref));
    refusePreview(schedule, covers);
    const now = scheduleOf(plan);
    const next = {
      ...(schedule ?? now),
      ...(plan.status === 'paused' ? { isPaused: true as const } : {}),
    };
    return this.read(who, {}, async (trx, where) => {
      const of = (each: ScheduledPlan['schedule']) =>
        this.ground.dues.question(
          trx,
          [{ id: plan.id, schedule: each }],
          this.now(),
          where,
        );
      const questions = [await of(now), await of(next)] as const;
      const moved = await this.lists.moved(trx, questions, maxMovedListed);
      const covering = {
        covers: readCovers(covers ?? plan.covers),
        only: await this.ground.behind.condition(trx, plan),
      };
      return {
        ...(await this.ground.coverage.compare(trx, plan.id, covering, where)),
        ...moved,
      };
    });
  }

  private async ask<T>(
    who: Who,
    filter: DueNarrowing,
    read: (
      trx: Transaction,
      question: Awaited<ReturnType<DueStore['question']>>,
      plans: readonly LivingPlan[],
    ) => Promise<T>,
  ): Promise<T> {
    const { access, plans, dues } = this.ground;
    await access.require(who, parcMaintenanceReadPermission);
    const only = filter.plan && (await plans.get(who, filter.plan)).id;
    return this.read(who, filter, async (trx, where) => {
      const asked = await this.planStore.living(trx, only);
      const question = await dues.question(trx, asked, this.now(), where);
      return read(trx, question, asked);
    });
  }

  /** Reads within what the asker may see of assets, as the alias `r`. */
  private async read<T>(
    who: Who,
    { asset, location, owner, system }: DueNarrowing,
    read: (trx: Transaction, where: Sql) => Promise<T>,
  ): Promise<T> {
    const { assets } = this.ground;
    const query = {
      $all: [
        ...(location ? [{ location }] : []),
        ...(owner ? [{ owner }] : []),
        ...(system
          ? [{ $any: [{ system }, { dependencyOf: { $in: [system] } }] }]
          : []),
      ],
    };
    const narrowed = await assets.narrow(who, {
      filter: [],
      query: JSON.stringify(query),
    });
    const id = asset && (await assets.get(who, asset)).id;
    return assets.store.read(narrowed, (trx, where) =>
      read(
        trx,
        id ? joinSql([where, sql('r.id = ?::uuid', id)], ' and ') : where,
      ),
    );
  }

  /** The next Mondays, by the company's clock. */
  private mondays(): string[] {
    const today = this.ground
      .clock()
      .setZone(this.ground.companyTimeZone)
      .toISODate()!;
    return weeksBetween(today, addDays(today, 7 * weeksOfOutlook))
      .slice(0, weeksOfOutlook)
      .map(week => addDays(week.to, 1));
  }

  private now(): string {
    return this.ground.clock().toUTC().toISO()!;
  }
}

/** Throws what is wrong with a change that is to be foretold, by field and code. */
function refusePreview(
  schedule: PlanPreview['schedule'],
  covers: string | undefined,
): void {
  const refusal = schedule && whyNoSchedule(schedule);
  if (refusal) {
    const { refused: code, ...params } = refusal;
    const message = `is no schedule: ${code}`;
    throw refusalError([
      { row: 1, kind: 'input', field: 'schedule', code, params, message },
    ]);
  }
  const part = covers && whyNoCovers(covers);
  if (!part) return;
  throw refusalError([
    {
      row: 1,
      kind: 'input',
      field: 'covers',
      code: 'covers-unreadable',
      params: { part },
      message: `is no query of assets: ${part}`,
    },
  ]);
}

function sumOf(
  items: MaintenanceDuesSummary['items'],
): MaintenanceDuesSummary['totals'] {
  const names = ['covered', 'notYet', 'inWindow', 'overdue', 'paused'] as const;
  return Object.fromEntries(
    names.map(name => [
      name,
      items.reduce((total, each) => total + each[name], 0),
    ]),
  ) as MaintenanceDuesSummary['totals'];
}

const cursorPattern =
  /^(\d{4}-\d\d-\d\d)?\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function parseCursor(cursor: string): DueCursor {
  const [, target, assetId, planId] = cursorPattern.exec(cursor) ?? [];
  const isDay = !target || dateSchema.safeParse(target).success;
  if (!assetId || !isDay)
    throw new InputError(
      `cursor: ${JSON.stringify(cursor)} is not one of ours`,
    );
  return { ...(target ? { target } : {}), assetId, planId };
}

function asPlan(record: AnyRecord): MaintenancePlan {
  return record as unknown as MaintenancePlan;
}
