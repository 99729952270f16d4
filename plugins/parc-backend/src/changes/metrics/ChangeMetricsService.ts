import {
  addDays,
  addMonths,
  changeFigures,
  changesCounted,
  daysBetween,
  longestMetricsPeriod,
  mostMetricsGroups,
  parseQuery,
  sharesOf,
  type ChangeFigure,
  type ChangeMetricsAnswer,
  type ChangeMetricsQuery,
} from '@parc/backstage-plugin-parc-common';
import { refusalError, type RecordService, type Who } from '../../records';
import type { ChangeGround } from '../ChangeService';
import {
  ChangeMetricsStore,
  type CountedChanges,
  type MetricsQuestion,
} from './ChangeMetricsStore';

/** Answers how changes went that were closed in a period, of those that the asker may read. */
export class ChangeMetricsService {
  private readonly store: ChangeMetricsStore;

  constructor(
    private readonly records: RecordService,
    private readonly ground: Pick<ChangeGround, 'clock' | 'companyTimeZone'>,
  ) {
    this.store = new ChangeMetricsStore(records.store);
  }

  /** The metrics, group by group. Throws an InputError on what is no period, or no filter. */
  async metrics(
    who: Who,
    { from, to, by, ...narrowing }: ChangeMetricsQuery,
  ): Promise<ChangeMetricsAnswer> {
    const period = this.period({ from, to });
    const asked = await this.records.narrow(who, narrowing);
    const closed = parseQuery(
      this.records.noun,
      changesCounted('closed', period),
    );
    const question: MetricsQuestion = {
      by,
      companyTimeZone: this.ground.companyTimeZone,
      narrowed: { ...asked, filter: { all: [asked.filter, closed] } },
      limit: mostMetricsGroups + 1,
    };
    const { totals, groups } = await this.store.read(question);
    return {
      ...period,
      by,
      groups: groups
        .slice(0, mostMetricsGroups)
        .map(({ value, ...counted }) => {
          const group = { by, ...(value === null ? {} : { value }) };
          return {
            ...(value === null ? {} : { value }),
            ...withShares(counted),
            lists: listsOf(figure => changesCounted(figure, period, group)),
          };
        }),
      isCut: groups.length > mostMetricsGroups,
      totals: {
        ...withShares(totals),
        lists: listsOf(figure => changesCounted(figure, period)),
      },
    };
  }

  /** The period that is meant; what is left out is the year up to today. */
  private period(given: { from?: string; to?: string }) {
    const to = given.to ?? this.today();
    const from = given.from ?? addDays(addMonths(to, -12), 1);
    const days = daysBetween(from, to);
    if (days >= 0 && days <= longestMetricsPeriod) return { from, to };
    throw refusalError([
      {
        row: 1,
        kind: 'input',
        field: 'to',
        code: days < 0 ? 'period-out-of-order' : 'period-too-long',
        params: { from, to, days: longestMetricsPeriod },
        message:
          days < 0
            ? `${to} is before ${from}`
            : `from ${from} to ${to} are more than ${longestMetricsPeriod} days`,
      },
    ]);
  }

  private today(): string {
    return this.ground.clock().toUTC().toISODate()!;
  }
}

function withShares({ counts, measures }: Omit<CountedChanges, 'value'>) {
  return { ...counts, ...sharesOf(counts), ...measures };
}

function listsOf(queryOf: (figure: ChangeFigure) => object) {
  return Object.fromEntries(
    Object.keys(changeFigures).map(name => [
      name,
      JSON.stringify(queryOf(name as ChangeFigure)),
    ]),
  );
}
