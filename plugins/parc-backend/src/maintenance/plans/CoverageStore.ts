import type { Filter } from '@parc/backstage-plugin-parc-common';
import {
  filterToSql,
  joinSql,
  rowsOf,
  sql,
  type Database,
  type RecordStore,
  type Sql,
  type Transaction,
} from '../../records';
import { placeDays } from '../dues/dueSql';

/** What a pass over a plan needs to know of it. */
export interface CoveringPlan {
  id: string;
  covers: Filter;
  /** What is asked beside, of the asset as the alias `r`. */
  only?: Sql;
  /** Of a floating schedule, how late its window closes: what came into service within it counts from then. */
  countsFromService?: string;
}

/** How many assets a pass added, and how many it ended. */
export interface CoverageChange {
  joined: number;
  ended: number;
}

/** Which assets plans cover, kept as what they say changes and as assets do. */
export class CoverageStore {
  constructor(
    private readonly assets: RecordStore,
    private readonly companyTimeZone: string,
  ) {}

  /**
   * Adds what a plan covers now and ends what it no longer does, of all assets or of these. One pass over a plan at a
   * time, on whichever replica: the others wait for it.
   */
  async pass(
    trx: Transaction,
    plan: CoveringPlan,
    now: string,
    assetIds?: readonly string[],
  ): Promise<CoverageChange> {
    await trx.raw(
      `select pg_advisory_xact_lock(hashtextextended('parc-coverage ' || ?, 0))`,
      [plan.id],
    );
    const { tables, table } = this.assets;
    const matches = await filterToSql(trx, tables, table, plan.covers);
    const covers = bothOf(matches, plan.only);
    const places = placeDays(now, this.companyTimeZone);
    const today = sql(
      '(?::timestamptz at time zone ?)::date',
      now,
      this.companyTimeZone,
    );
    // Said only where it is asked, so that a few assets are found by an index.
    const only = (column: string) =>
      assetIds ? sql(`and ${column} = any(?::uuid[])`, [...assetIds]) : sql('');
    const [ofAsset, ofCovered] = ['r.id', 'c.asset_id'].map(only);
    const [change] = await rowsOf<CoverageChange>(
      trx,
      sql(
        `with ${places.text}, matching as materialized (
           select r.id, r.in_service_date, coalesce(d.today, ${today.text}) as today
           from assets r left join place_days d on d.location_id = r.location_id
           where r.deleted_at is null ${ofAsset.text} and ${covers.text}
         ), gone as (
           update plan_coverage c set left_on = ${today.text}
           where c.plan_id = ? and c.left_on is null ${ofCovered.text}
             and not exists (select from matching m where m.id = c.asset_id)
           returning 1
         ), come as (
           insert into plan_coverage (plan_id, asset_id, covered_since)
           select ?::uuid, m.id, case when m.in_service_date <= m.today
             and m.in_service_date > m.today - ?::interval then m.in_service_date else m.today end
           from matching m
           where m.id in (
             select id from matching
             except select asset_id from plan_coverage where plan_id = ? and left_on is null)
           on conflict (plan_id, asset_id) do update set covered_since = excluded.covered_since, left_on = null
           returning 1
         )
         select (select count(*)::int from come) as joined, (select count(*)::int from gone) as ended`,
        ...places.values,
        ...today.values,
        ...ofAsset.values,
        ...covers.values,
        ...today.values,
        plan.id,
        ...ofCovered.values,
        plan.id,
        plan.countsFromService ?? null,
        plan.id,
      ),
    );
    return change;
  }

  /**
   * Has PostgreSQL look again at tables that changed much since it last did, which by itself it does a minute later:
   * meanwhile it joins a hundred thousand rows as if they were two.
   */
  async refreshStatistics(knex: Database): Promise<void> {
    const stale = await rowsOf<{ name: string }>(
      knex,
      sql(
        `select relid::regclass::text as name from pg_stat_user_tables
         where relid in ('plan_coverage'::regclass, 'work_order_assets'::regclass)
           and n_mod_since_analyze > 1000 + n_live_tup / 10`,
      ),
    );
    for (const { name } of stale) await knex.raw(`analyze ${name}`);
  }

  /** How many of the assets that `where` allows, as the alias `r`, a filter would cover, and how that differs from now. */
  async compare(
    trx: Transaction,
    planId: string,
    { covers: filter, only }: Pick<CoveringPlan, 'covers' | 'only'>,
    where: Sql,
  ): Promise<{ covered: number; joining: number; leaving: number }> {
    const { tables, table } = this.assets;
    const matches = await filterToSql(trx, tables, table, filter);
    const covers = bothOf(matches, only);
    const [row] = await rowsOf<{
      covered: number;
      joining: number;
      leaving: number;
    }>(
      trx,
      sql(
        `select (count(*) filter (where v.covers))::int as covered,
           (count(*) filter (where v.covers and c.asset_id is null))::int as joining,
           (count(*) filter (where not v.covers and c.asset_id is not null))::int as leaving
         from assets r
         left join plan_coverage c on c.plan_id = ?::uuid and c.asset_id = r.id and c.left_on is null
         cross join lateral (select (${covers.text}) is true as covers) v
         where ${where.text}`,
        planId,
        ...covers.values,
        ...where.values,
      ),
    );
    return row;
  }

  /**
   * Writes down how many assets each plan covers, and how many are due; what comes out as before is left alone. Of what has
   * ended nothing is due.
   */
  async keepCounts(
    trx: Transaction,
    counts: ReadonlyArray<{ id: string; due: number; overdue: number }>,
  ): Promise<void> {
    await trx.raw(
      `update maintenance_plans p set covered = v.covered, due = v.due, overdue = v.overdue
       from (
         select g.id, g.due, g.overdue, (
           select count(*) from plan_coverage c where c.plan_id = g.id and c.left_on is null) as covered
         from jsonb_to_recordset(?::jsonb) as g(id uuid, due double precision, overdue double precision)) v
       where p.id = v.id and (p.covered, p.due, p.overdue) is distinct from (v.covered, v.due, v.overdue)`,
      [JSON.stringify(counts)],
    );
    await trx.raw(
      `update maintenance_plans set due = 0, overdue = 0
       where status = 'ended' and deleted_at is null and (due, overdue) is distinct from (0, 0)`,
    );
  }
}

function bothOf(matches: Sql, only: Sql | undefined): Sql {
  return only
    ? joinSql([sql(`(${matches.text})`, ...matches.values), only], ' and ')
    : matches;
}
