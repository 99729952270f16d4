import {
  scheduleOf,
  type MaintenancePlan,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  selectRecord,
  sql,
  type Database,
  type RecordStore,
  type Sql,
} from '../../records';
import type { ScheduledPlan } from '../dues/DueStore';

/** A plan with its schedule. */
export interface LivingPlan extends ScheduledPlan {
  plan: MaintenancePlan;
}

/** Reads all plans at once. */
export class PlanStore {
  constructor(private readonly plans: RecordStore) {}

  /** Those that have not ended nor been deleted: all, or the one of an id. */
  living(knex: Database, id?: string): Promise<LivingPlan[]> {
    return this.read(
      knex,
      sql(
        `r.status <> 'ended' and (?::uuid is null or r.id = ?::uuid)`,
        id ?? null,
        id ?? null,
      ),
    );
  }

  /** Those with a fixed schedule, ended ones too. */
  fixed(knex: Database): Promise<LivingPlan[]> {
    return this.read(knex, sql(`r.basis = 'fixed'`));
  }

  private async read(knex: Database, where: Sql): Promise<LivingPlan[]> {
    const { tables, table } = this.plans;
    const selection = selectRecord(tables, table);
    const rows = await rowsOf<Record<string, unknown>>(
      knex,
      sql(
        `select ${selection.columns} from ${table.name} r ${selection.joins}
         where r.deleted_at is null and ${where.text} order by r.id`,
        ...where.values,
      ),
    );
    return rows.map(row => {
      const plan = selection.toRecord(row) as unknown as MaintenancePlan;
      return { id: plan.id, plan, schedule: scheduleOf(plan) };
    });
  }

  async references(
    knex: Database,
    ids: readonly string[],
  ): Promise<Map<string, Reference>> {
    const rows = await rowsOf<Reference & { nameFr: string | null }>(
      knex,
      sql(
        `select id, code as ref, name, name_fr as "nameFr" from maintenance_plans where id = any(?::uuid[])`,
        [...ids],
      ),
    );
    return new Map(
      rows.map(({ nameFr, ...row }) => [
        row.id,
        nameFr ? { ...row, nameFr } : row,
      ]),
    );
  }
}
