import {
  changeFigures,
  parseQuery,
  type ChangeFigure,
  type ChangeMetricGrouping,
} from '@parc/backstage-plugin-parc-common';
import {
  filterToSql,
  joinSql,
  rowsOf,
  sql,
  type Narrowed,
  type RecordStore,
  type Sql,
  type Transaction,
} from '../../records';

/** Of which changes, how they are grouped, and of which day it was where they were raised. */
export interface MetricsQuestion {
  narrowed: Narrowed;
  by: ChangeMetricGrouping;
  /** IANA zone. */
  companyTimeZone: string;
  /** The most groups, of those with the most changes. */
  limit: number;
}

/** How long something takes or lasts, over so many changes. */
interface Spread {
  count: number;
  median: number;
  p90: number;
}

/** Changes counted and measured; `value` is that of their group, null of what has none. */
export interface CountedChanges {
  value: string | null;
  counts: Record<ChangeFigure, number>;
  measures: {
    hoursToAuthorise?: Spread;
    hoursToFinish?: Spread;
    minutesBeyondWindow?: Spread;
  };
}

const names = Object.keys(changeFigures) as ChangeFigure[];

/** What is measured, by its name. A change of an earlier day than its record was raised when that day began. */
const measures: Readonly<Record<keyof CountedChanges['measures'], string>> = {
  hoursToAuthorise: hours('r.authorised_at', 'raised.at'),
  hoursToFinish: hours('r.finished_at', 'raised.at'),
  minutesBeyondWindow: `extract(epoch from r.finished_at - r.window_end) / 60`,
};

/** What a change is grouped by. */
const groupings: Readonly<Record<ChangeMetricGrouping, string>> = {
  month: `to_char(r.closed_at at time zone 'UTC', 'YYYY-MM')`,
  raisedBy: 'r.raised_by',
  items: 'each.item',
  reasonCategory: 'r.reason_category',
  category: 'r.category',
};

/** Counts closed changes, in one statement. */
export class ChangeMetricsStore {
  constructor(private readonly records: RecordStore) {}

  read(
    question: MetricsQuestion,
  ): Promise<{ totals: CountedChanges; groups: CountedChanges[] }> {
    return this.records.read(question.narrowed, async (trx, where) => {
      const statement = metricsSql(question, where, await this.figures(trx));
      const rows = await rowsOf<CountedChanges & { isTotal: boolean }>(
        trx,
        statement,
      );
      const [totals] = rows.filter(each => each.isTotal);
      return { totals, groups: rows.filter(each => !each.isTotal) };
    });
  }

  /** Each figure by the same condition that its list has. */
  private async figures(trx: Transaction): Promise<Sql> {
    const { tables, table } = this.records;
    const pieces = [];
    for (const name of names) {
      const filter = parseQuery(table.noun, changeFigures[name]);
      const { text, values } = await filterToSql(trx, tables, table, filter);
      pieces.push(sql(`(${text}) as "${name}"`, ...values));
    }
    return joinSql(pieces, ', ');
  }
}

function metricsSql(
  { by, companyTimeZone, limit }: MetricsQuestion,
  where: Sql,
  figures: Sql,
): Sql {
  return sql(
    `with counted as materialized (
       select r.closed_at, r.raised_by, r.items, r.reason_category, r.category, ${
         figures.text
       }, ${Object.entries(measures)
      .map(([name, measure]) => `${measure} as "${name}"`)
      .join(', ')}
       from changes r
       cross join lateral (select case when r.raised_on < (r.created_at at time zone ?)::date
         then r.raised_on::timestamp at time zone ? else r.created_at end as at) raised
       where ${where.text})
     select null as value, true as "isTotal", ${summary} from counted r
     union all
     (select ${groupings[by]} as value, false, ${summary}
      from counted r ${
        by === 'items'
          ? 'left join lateral unnest(r.items) each(item) on true'
          : ''
      }
      group by 1 order by ${
        by === 'month' ? '1' : 'count(*) desc, 1'
      } limit ?)`,
    ...figures.values,
    companyTimeZone,
    companyTimeZone,
    ...where.values,
    limit,
  );
}

const summary = `jsonb_build_object(${names
  .map(name => `'${name}', count(*) filter (where r."${name}")`)
  .join(', ')}) as counts,
  jsonb_strip_nulls(jsonb_build_object(${Object.keys(measures)
    .map(name => `'${name}', ${spread(`r."${name}"`)}`)
    .join(', ')})) as measures`;

/** What was begun before it was raised took no time; what did not happen is not measured. */
function hours(to: string, from: string): string {
  return `case when ${to} is not null then greatest(extract(epoch from ${to} - ${from}), 0) / 3600 end`;
}

/** Half of all are below the median, nine tenths below `p90`; two decimals. */
function spread(column: string): string {
  const below = (share: number) =>
    `round(percentile_cont(${share}) within group (order by ${column}::double precision)::numeric, 2)`;
  return `case when count(${column}) > 0 then jsonb_build_object('count', count(${column}), 'median', ${below(
    0.5,
  )}, 'p90', ${below(0.9)}) end`;
}
