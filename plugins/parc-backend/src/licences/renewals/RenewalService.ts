import {
  addMonths,
  forecast,
  longestRenewalRange,
  maxRenewals,
  occasionsOf,
  type ForecastAnswer,
  type ForecastQuery,
  type Licence,
  type Occasion,
  type RenewalEntry,
  type RenewalsAnswer,
  type RenewalsQuery,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  checkRange,
  toReference,
  type RecordService,
  type Who,
} from '../../records';
import { mostLicences, RenewalStore } from './RenewalStore';

/** What comes up with licences, and what falls due. */
export class RenewalService {
  private readonly store: RenewalStore;

  constructor(
    private readonly licences: RecordService,
    private readonly clock: () => DateTime,
    private readonly companyTimeZone: string,
  ) {
    this.store = new RenewalStore(licences.store);
  }

  /** By date. Throws an InputError for a range that is too long, or ends before it begins. */
  async list(
    who: Who,
    { from, to, kind, ...which }: RenewalsQuery,
  ): Promise<RenewalsAnswer> {
    const first = from ?? this.today();
    const last = to ?? addMonths(first, 12);
    checkRange(first, last, longestRenewalRange);
    const narrowed = await this.licences.narrow(who, which);
    const found = await this.store.comingUp(narrowed, first, last);
    const all = found
      .flatMap(licence =>
        occasionsOf(licence, first, last).map(each => toEntry(licence, each)),
      )
      .filter(each => kind.length === 0 || kind.includes(each.kind))
      .sort(inOrder);
    return {
      from: first,
      to: last,
      items: all.slice(0, maxRenewals),
      isCapped: all.length > maxRenewals || found.length > mostLicences,
    };
  }

  /** What falls due, from this month on unless another is asked for. */
  async forecast(
    who: Who,
    { months, by, from, ...which }: ForecastQuery,
  ): Promise<ForecastAnswer> {
    const first = from ?? this.today().slice(0, 7);
    const narrowed = await this.licences.narrow(who, which);
    const found = await this.store.withTerms(
      narrowed,
      `${first}-01`,
      addMonths(`${first}-01`, months),
    );
    return forecast(found, first, months, by);
  }

  private today(): string {
    return this.clock().setZone(this.companyTimeZone).toISODate()!;
  }
}

function toEntry(licence: Licence, occasion: Occasion): RenewalEntry {
  const { id, ref, name, product, supplier } = licence;
  return {
    ...occasion,
    licence: { id, ref, name },
    status: licence.status as RenewalEntry['status'],
    ...(licence.renewal
      ? { renewal: licence.renewal as RenewalEntry['renewal'] }
      : {}),
    ...(product ? { product: toReference(product) } : {}),
    ...(supplier ? { supplier: toReference(supplier) } : {}),
    ...(licence.owner ? { owner: licence.owner } : {}),
    ...(licence.costCentre ? { costCentre: licence.costCentre } : {}),
    ...(licence.cost ? { cost: licence.cost } : {}),
  };
}

function inOrder(a: RenewalEntry, b: RenewalEntry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (
    a.licence.name.localeCompare(b.licence.name) ||
    (a.licence.id < b.licence.id ? -1 : 1)
  );
}
