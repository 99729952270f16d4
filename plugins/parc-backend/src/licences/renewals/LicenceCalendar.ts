import {
  addDays,
  addMonths,
  licenceReadPermission,
  licences,
  occasionsOf,
  type Filter,
  type Licence,
  type LicenceTerms,
  type Occasion,
  type OccasionKind,
} from '@parc/backstage-plugin-parc-common';
import type { NoticeLanguage } from '../../settings';
import type { CalendarEvent, CalendarSource, RecordStore } from '../../records';
import { RenewalStore } from './RenewalStore';

/** What is past stays in a calendar so long, and so long it is said of what will not be. */
const pastDays = 31;
/** How far ahead a calendar looks. */
const monthsAhead = 24;

const words: Record<
  NoticeLanguage,
  Record<OccasionKind, (name: string) => string>
> = {
  en: {
    notice: name => `Last day for notice: ${name}`,
    end: name => `Licence ends: ${name}`,
    renewal: name => `Licence renews by itself: ${name}`,
    maintenance: name => `Maintenance ends: ${name}`,
  },
  fr: {
    notice: name => `Dernier jour de préavis : ${name}`,
    end: name => `Fin de licence : ${name}`,
    renewal: name => `Reconduction tacite de licence : ${name}`,
    maintenance: name => `Fin de maintenance : ${name}`,
  },
};

/** The days of licences in calendars: of each licence the next notice day, end or renewal, and end of maintenance. */
export class LicenceCalendar implements CalendarSource {
  readonly noun = licences;
  readonly permission = licenceReadPermission;
  private readonly store: RenewalStore;

  constructor(
    licenceRecords: RecordStore,
    private readonly language: NoticeLanguage,
  ) {
    this.store = new RenewalStore(licenceRecords);
  }

  async events(filter: Filter, today: string): Promise<CalendarEvent[]> {
    const range = {
      today,
      from: addDays(today, -pastDays),
      to: addMonths(today, monthsAhead),
    };
    const [living, deleted] = await Promise.all([
      this.store.comingUp({ filter }, range.from, range.to),
      this.store.comingUp({ filter, deleted: true }, range.from, range.to),
    ]);
    const isNews = (moment: string) => moment > `${range.from}T00:00:00Z`;
    return [
      ...living.flatMap(licence => {
        const coming = nextOfEach(licence, range);
        const isOver = licence.status !== 'active' && isNews(licence.updatedAt);
        return [
          ...coming.map(each => this.toEvent(licence, each)),
          ...(isOver ? this.cancelled(licence, coming, range) : []),
        ];
      }),
      ...deleted
        .filter(({ deletedAt }) => isNews(deletedAt!))
        .flatMap(licence => this.cancelled(licence, [], range)),
    ];
  }

  /** What would have come up, had the licence not been terminated, let lapse or deleted. */
  private cancelled(
    licence: Licence,
    coming: readonly Occasion[],
    range: Range,
  ): CalendarEvent[] {
    return nextOfEach({ ...licence, status: 'active' }, range)
      .filter(({ kind }) => coming.every(each => each.kind !== kind))
      .map(each => ({ ...this.toEvent(licence, each), isCancelled: true }));
  }

  private toEvent(licence: Licence, occasion: Occasion): CalendarEvent {
    const { id, ref, name, version, updatedAt, deletedAt } = licence;
    const { kind, date } = occasion;
    return {
      // Not of the date: the event moves when the date does, and to the next term when the licence is renewed.
      uid: `licence-${id}-${kind}@parc`,
      when: { day: date },
      summary: words[this.language][kind](name),
      description: describe(licence),
      path: `/parc/licences/${encodeURIComponent(ref)}`,
      sequence: version,
      changedAt: deletedAt ?? updatedAt,
    };
  }
}

interface Range {
  today: string;
  from: string;
  to: string;
}

/** Of each kind the next, else the last that was: of what renews by itself, the next renewal. */
function nextOfEach(licence: LicenceTerms, range: Range): Occasion[] {
  const kinds = new Map<OccasionKind, Occasion>();
  for (const each of occasionsOf(licence, range.from, range.to)) {
    const known = kinds.get(each.kind);
    if (!known || known.date < range.today) kinds.set(each.kind, each);
  }
  return [...kinds.values()];
}

function describe({ ref, product, supplier, cost }: Licence): string {
  const price = cost && `${cost.amount} ${cost.currency}`;
  return [ref, product?.name, supplier?.name, price]
    .filter(Boolean)
    .join(' · ');
}
