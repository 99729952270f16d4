import type {
  MaintenanceDueEntry,
  PlanPreviewAnswer,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, rowsOf, sql, type Database, type Sql } from '../../records';
import {
  dueColumns,
  dueConditions,
  type DueFilter,
  type DueRow,
} from './DueStore';
import { dueSql, type DueQuestion } from './dueSql';

interface ListRow extends DueRow {
  plan: MaintenanceDueEntry['plan'];
  asset: MaintenanceDueEntry['asset'];
  location: MaintenanceDueEntry['location'] | null;
  owner: string | null;
  order: MaintenanceDueEntry['order'] | null;
}

/** Where a page of dues ended: the target, or nothing, and which asset under which plan. */
export interface DueCursor {
  target?: string;
  assetId: string;
  planId: string;
}

type Due = PlanPreviewAnswer['items'][number]['after'];

const reference = (alias: string, ref: string, name: string) =>
  `jsonb_strip_nulls(jsonb_build_object('id', ${alias}.id, 'ref', ${alias}.${ref}, 'name', ${name}))`;
const assetReference = reference('r', 'tag', 'coalesce(r.name, r.tag)');

/** Reads what is due page by page, and what a change of a plan would move. */
export class DueListStore {
  /** By target, those without one last; one more than the limit where there is a next page. */
  async list(
    knex: Database,
    question: DueQuestion,
    filter: DueFilter,
    page: { limit: number; cursor?: DueCursor },
  ): Promise<MaintenanceDueEntry[]> {
    const given = dueSql(question);
    const where = joinSql(
      [...dueConditions(filter), ...beyond(page.cursor)],
      ' and ',
    );
    const rows = await rowsOf<ListRow>(
      knex,
      sql(
        `with ${given.text}, page as materialized (
           select * from dues d where ${where.text}
           order by coalesce(d.target_day, 'infinity'), d.asset_id, d.plan_id limit ?)
         select ${dueColumns}, ${assetReference} as asset, r.owner,
           jsonb_strip_nulls(jsonb_build_object('id', p.id, 'ref', p.code, 'name', p.name, 'nameFr', p.name_fr)) as plan,
           case when l.id is not null then ${reference(
             'l',
             'path',
             'l.name',
           )} end as location,
           case when o.id is not null then jsonb_build_object('id', o.id, 'ref', o.number) end as "order"
         from page d join assets r on r.id = d.asset_id join maintenance_plans p on p.id = d.plan_id
         left join locations l on l.id = r.location_id
         left join work_order_assets i on i.plan_id = d.plan_id and i.asset_id = d.asset_id and i.state = 'open'
         left join work_orders o on o.id = i.order_id
         order by coalesce(d.target_day, 'infinity'), d.asset_id, d.plan_id`,
        ...given.values,
        ...where.values,
        page.limit + 1,
      ),
    );
    return rows.map(toEntry);
  }

  /** What is due otherwise by one question than by the other: how many, and the first by their new target. */
  async moved(
    knex: Database,
    [before, after]: readonly [DueQuestion, DueQuestion],
    limit: number,
  ): Promise<Pick<PlanPreviewAnswer, 'moved' | 'items'>> {
    const [old, made] = [before, after].map(dueSql);
    const rows = await rowsOf<{
      total: number;
      asset: MaintenanceDueEntry['asset'];
      before: Due | null;
      after: Due | null;
    }>(
      knex,
      sql(
        `with moved as materialized (
           select coalesce(b.asset_id, a.asset_id) as asset_id, a.target_day,
             ${dueJson('b')} as before, ${dueJson('a')} as after
           from (with ${old.text} select * from dues) b
           full join (with ${
             made.text
           } select * from dues) a on a.asset_id = b.asset_id
           where (b.state, b.from_day, b.target_day, b.to_day)
             is distinct from (a.state, a.from_day, a.target_day, a.to_day))
         select (select count(*)::int from moved) as total, ${assetReference} as asset, m.before, m.after
         from moved m join assets r on r.id = m.asset_id order by m.target_day nulls last, r.tag, r.id limit ?`,
        ...old.values,
        ...made.values,
        limit,
      ),
    );
    return {
      moved: rows[0]?.total ?? 0,
      items: rows.map(row => ({
        asset: row.asset,
        ...(row.before ? { before: row.before } : {}),
        ...(row.after ? { after: row.after } : {}),
      })),
    };
  }
}

function beyond(cursor: DueCursor | undefined): Sql[] {
  if (!cursor) return [];
  return [
    sql(
      `(coalesce(d.target_day, 'infinity'), d.asset_id, d.plan_id) > (?::date, ?::uuid, ?::uuid)`,
      cursor.target ?? 'infinity',
      cursor.assetId,
      cursor.planId,
    ),
  ];
}

function dueJson(alias: string): string {
  const of = (column: string) => `${alias}.${column}`;
  return `case when ${of(
    'asset_id',
  )} is not null then jsonb_strip_nulls(jsonb_build_object('state', ${of(
    'state',
  )},
    'from', ${of('from_day')}, 'target', ${of('target_day')}, 'to', ${of(
    'to_day',
  )}, 'because', ${of('because')},
    'overdueDays', ${of('overdue_days')})) end`;
}

function toEntry(row: ListRow): MaintenanceDueEntry {
  const given = {
    location: row.location,
    owner: row.owner,
    from: row.from_day,
    target: row.target_day,
    to: row.to_day,
    overdueDays: row.overdue_days,
    order: row.order,
  };
  const present = Object.entries(given).filter(([, value]) => value !== null);
  return {
    plan: row.plan,
    asset: row.asset,
    state: row.state,
    because: row.because,
    ...(Object.fromEntries(present) as Partial<MaintenanceDueEntry>),
  };
}
