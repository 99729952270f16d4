import { InputError } from '@backstage/errors';
import {
  addDays,
  addMonths,
  dateSchema,
  daysBetween,
  longestCompliancePeriod,
  parcMaintenanceReadPermission,
  type ComplianceAnswer,
  type ComplianceFilter,
  type ComplianceItems,
  type ComplianceItemsQuery,
  type ComplianceQuery,
} from '@parc/backstage-plugin-parc-common';
import {
  pageOf,
  refusalError,
  type Ground,
  type RecordService,
  type Transaction,
  type Who,
} from '../../records';
import type { PlanStore } from '../plans/PlanStore';
import type { ComplianceQuestion } from './complianceSql';
import { ComplianceStore, type ComplianceCursor } from './ComplianceStore';
import { windowsOfPeriod } from './windowsOfPeriod';

/** What compliance stands on. */
export interface ComplianceGround extends Ground {
  plans: PlanStore;
  orders: RecordService;
  /** IANA zone of the company. */
  companyTimeZone: string;
}

/** A period, both days included. */
export interface CompliancePeriod {
  from: string;
  to: string;
}

/** Answers what was done in its window, of the orders that the asker may see. */
export class ComplianceService {
  readonly store = new ComplianceStore();

  constructor(readonly ground: ComplianceGround) {}

  /** The figures of a period. Throws an InputError on what is no period. */
  async figures(
    who: Who,
    { by, ...filter }: ComplianceQuery,
  ): Promise<ComplianceAnswer> {
    return this.read(who, filter, async (trx, question) => {
      const { from, to } = question;
      return { from, to, ...(await this.store.figures(trx, question, by)) };
    });
  }

  /** A page of the list behind the figures, by the day on which it was decided. */
  async items(
    who: Who,
    { limit, cursor, ...filter }: ComplianceItemsQuery,
  ): Promise<ComplianceItems> {
    const from = cursor === undefined ? undefined : parseCursor(cursor);
    const rows = await this.read(who, filter, (trx, question) =>
      this.store.list(trx, question, { limit, cursor: from }),
    );
    const page = pageOf(rows, limit, row => row.cursor.join('.'));
    return { ...page, items: page.items.map(each => each.item) };
  }

  /** The whole question of a filter, for a transaction; `where` is what the asker may see, as the alias `r`. */
  async question(
    trx: Transaction,
    given: ComplianceFilter & Partial<ComplianceQuestion['filter']>,
    where: ComplianceQuestion['where'],
  ): Promise<ComplianceQuestion> {
    const { from, to, ...filter } = given;
    const period = this.period({ from, to });
    const plans = await this.ground.plans.fixed(trx);
    return {
      ...period,
      filter: { outcome: [], ...filter },
      windows: windowsOfPeriod(plans, period),
      now: this.ground.clock().toUTC().toISO()!,
      companyTimeZone: this.ground.companyTimeZone,
      where,
    };
  }

  /** The period that is meant; what is left out is the year up to today. Throws an InputError. */
  period({ from, to }: Partial<CompliancePeriod>): CompliancePeriod {
    const { clock, companyTimeZone } = this.ground;
    const last = to ?? clock().setZone(companyTimeZone).toISODate()!;
    const first = from ?? addDays(addMonths(last, -12), 1);
    const days = daysBetween(first, last);
    if (days >= 0 && days <= longestCompliancePeriod)
      return { from: first, to: last };
    throw refusalError([
      {
        row: 1,
        kind: 'input',
        field: 'to',
        code: days < 0 ? 'period-out-of-order' : 'period-too-long',
        params: { from: first, to: last, days: longestCompliancePeriod },
        message:
          days < 0
            ? `${last} is before ${first}`
            : `from ${first} to ${last} are more than ${longestCompliancePeriod} days`,
      },
    ]);
  }

  private async read<T>(
    who: Who,
    filter: ComplianceFilter & Partial<ComplianceQuestion['filter']>,
    read: (trx: Transaction, question: ComplianceQuestion) => Promise<T>,
  ): Promise<T> {
    const { access, orders } = this.ground;
    await access.require(who, parcMaintenanceReadPermission);
    const narrowed = await orders.narrow(who, { filter: [] });
    return orders.store.read(narrowed, async (trx, where) =>
      read(trx, await this.question(trx, filter, where)),
    );
  }
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const day = '\\d{4}-\\d\\d-\\d\\d';
const cursorPattern = new RegExp(`^(${day})\\.(${id})\\.(${id})\\.(${day})$`);

function parseCursor(cursor: string): ComplianceCursor {
  const [, countedOn, orderId, assetId, target] =
    cursorPattern.exec(cursor) ?? [];
  const days = [countedOn, target];
  if (!days.every(each => dateSchema.safeParse(each).success))
    throw new InputError(
      `cursor: ${JSON.stringify(cursor)} is not one of ours`,
    );
  return [countedOn, orderId, assetId, target];
}
