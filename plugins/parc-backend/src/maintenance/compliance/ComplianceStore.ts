import {
  complianceFigures,
  complianceOutcomes,
  type ChecklistAnswers,
  type ChecklistStep,
  type ComplianceAnswer,
  type ComplianceCounts,
  type ComplianceGrouping,
  type ComplianceItem,
  type ComplianceOutcome,
} from '@parc/backstage-plugin-parc-common';
import {
  readByCursor,
  rowsOf,
  sql,
  type Database,
  type Transaction,
} from '../../records';
import { complianceSql, type ComplianceQuestion } from './complianceSql';

/** What became of a window, and what was found: the answers, and the steps that they answer. */
export interface ComplianceEvidence {
  item: ComplianceItem;
  notes?: string;
  answers: ChecklistAnswers;
  steps?: readonly ChecklistStep[];
}

interface EvidenceLine extends ComplianceEvidence {
  /** The id of the plan and the version of its checklist. */
  checklist: string | null;
}

/** Where a page ended: the day, and which window. */
export type ComplianceCursor = readonly [
  countedOn: string,
  orderId: string,
  assetId: string,
  target: string,
];

/** A row of the list, with what a cursor is made of. */
export interface ComplianceRow {
  item: ComplianceItem;
  cursor: ComplianceCursor;
}

const reference = (ref: string, name: string, nameFr = 'null') =>
  `case when ${ref} is not null then jsonb_build_object('ref', ${ref}, 'name', ${name}, 'nameFr', ${nameFr}) end`;

const item = `jsonb_strip_nulls(jsonb_build_object(
  'countedOn', e.counted_on, 'outcome', e.outcome,
  'plan', ${reference('e.code', 'e.plan_name', 'e.plan_name_fr')},
  'asset', ${reference('e.tag', 'e.asset_name')},
  'category', ${reference(
    'e.category',
    'e.category_name',
    'e.category_name_fr',
  )},
  'site', ${reference('e.site', 'e.site_name')},
  'location', ${reference('e.location', 'e.location_name')},
  'team', e.team, 'order', jsonb_build_object('ref', e.number),
  'from', e.from_day, 'target', e.target_day, 'to', e.to_day,
  'closedOn', e.closed_on, 'closedBy', e.closed_by, 'reason', e.reason, 'minutes', e.minutes))`;

/** What a group is called by, and its names. */
const groupings: Record<ComplianceGrouping, readonly [string, string, string]> =
  {
    plan: ['e.code', 'e.plan_name', 'e.plan_name_fr'],
    category: ['e.category', 'e.category_name', 'e.category_name_fr'],
    site: ['e.site', 'e.site_name', 'null'],
    team: ['e.team', 'null', 'null'],
    month: [`to_char(e.counted_on, 'YYYY-MM')`, 'null', 'null'],
  };

interface GroupRow {
  value: string | null;
  name: string | null;
  name_fr: string | null;
  counts: Partial<Record<ComplianceOutcome, number>>;
}

const order = 'e.counted_on, e.order_id, e.asset_id, e.target_day';

/** Reads what became of the windows of a period, of the orders that the question allows. */
export class ComplianceStore {
  /** The figures, group by group; what has no value comes last. */
  async figures(
    knex: Database,
    question: ComplianceQuestion,
    by: ComplianceGrouping,
  ): Promise<Pick<ComplianceAnswer, 'groups' | 'totals'>> {
    const given = complianceSql(question);
    const [value, name, nameFr] = groupings[by];
    const rows = await rowsOf<GroupRow>(
      knex,
      sql(
        `with ${given.text}, counted as (
           select ${value} as value, max(${name}) as name, max(${nameFr}) as name_fr, e.outcome, count(*)::int as count
           from entries e group by 1, 4)
         select value, max(name) as name, max(name_fr) as name_fr, jsonb_object_agg(outcome, count) as counts
         from counted group by value order by value nulls last`,
        ...given.values,
      ),
    );
    return {
      groups: rows.map(toGroup),
      totals: complianceFigures(sumOf(rows.map(each => each.counts))),
    };
  }

  /** A page of the list; one more than the limit where there is a next page. */
  async list(
    knex: Database,
    question: ComplianceQuestion,
    page: { limit: number; cursor?: ComplianceCursor },
  ): Promise<ComplianceRow[]> {
    const given = complianceSql(question);
    const beyond = page.cursor
      ? `where (${order}) > (?::date, ?::uuid, ?::uuid, ?::date)`
      : '';
    return rowsOf<ComplianceRow>(
      knex,
      sql(
        `with ${given.text}
         select ${item} as item, jsonb_build_array(e.counted_on, e.order_id, e.asset_id, e.target_day) as cursor
         from entries e ${beyond} order by ${order} limit ?`,
        ...given.values,
        ...(page.cursor ?? []),
        page.limit + 1,
      ),
    );
  }

  /** All of the list with what was found, in batches, while it is read; ends when the transaction does. */
  async *evidence(
    trx: Transaction,
    question: ComplianceQuestion,
  ): AsyncGenerator<ComplianceEvidence[]> {
    const given = complianceSql(question);
    const batches = await readByCursor(
      trx,
      sql(
        `with ${given.text}
         select (jsonb_strip_nulls(jsonb_build_object('item', ${item}, 'notes', e.notes))
           || jsonb_build_object('answers', e.answers, 'checklist', e.plan_id || ' ' || e.checklist_version))::text
           as line
         from entries e order by ${order}`,
        ...given.values,
      ),
    );
    const steps = await this.steps(trx, question);
    for await (const lines of batches)
      yield lines.map(line => {
        const { checklist, ...evidence }: EvidenceLine = JSON.parse(line);
        return { ...evidence, steps: steps.get(checklist ?? '') };
      });
  }

  /** The steps of every checklist of the plans that are asked for, by plan and version. */
  private async steps(
    trx: Transaction,
    { filter }: ComplianceQuestion,
  ): Promise<ReadonlyMap<string, ChecklistStep[]>> {
    const { plan = null } = filter;
    const rows = await rowsOf<{ key: string; steps: ChecklistStep[] }>(
      trx,
      sql(
        `select c.plan_id || ' ' || c.version as key, c.steps from plan_checklists c
         join maintenance_plans p on p.id = c.plan_id
         where ?::text is null or lower(p.code) = lower(?) or p.id::text = lower(?)`,
        plan,
        plan,
        plan,
      ),
    );
    return new Map(rows.map(({ key, steps }) => [key, steps]));
  }
}

function toGroup({ value, name, name_fr: nameFr, counts }: GroupRow) {
  return {
    ...(value === null ? {} : { value }),
    ...(name === null ? {} : { name }),
    ...(nameFr === null ? {} : { nameFr }),
    ...complianceFigures(sumOf([counts])),
  };
}

function sumOf(all: ReadonlyArray<GroupRow['counts']>): ComplianceCounts {
  return Object.fromEntries(
    complianceOutcomes.map(outcome => [
      outcome,
      all.reduce((sum, counts) => sum + (counts[outcome] ?? 0), 0),
    ]),
  ) as unknown as ComplianceCounts;
}
