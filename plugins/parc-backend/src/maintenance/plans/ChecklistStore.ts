import type {
  ChecklistStep,
  ChecklistVersionAnswer,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

interface ChecklistRow {
  version: number;
  steps: ChecklistStep[];
  at: Date;
  by_whom: string;
}

/** The versions of plans' checklists; none ever changes. */
export class ChecklistStore {
  /** A version, or the newest; undefined where there is none. */
  async find(
    knex: Database,
    planId: string,
    version?: number,
  ): Promise<ChecklistVersionAnswer | undefined> {
    const [row] = await rowsOf<ChecklistRow>(
      knex,
      sql(
        `select version, steps, at, by_whom from plan_checklists
         where plan_id = ? and (?::integer is null or version = ?::integer) order by version desc limit 1`,
        planId,
        version ?? null,
        version ?? null,
      ),
    );
    return (
      row && {
        version: row.version,
        steps: row.steps,
        at: row.at.toISOString(),
        by: row.by_whom,
      }
    );
  }

  /** The plan must be locked: it numbers the versions. */
  async add(
    trx: Transaction,
    planId: string,
    made: {
      version: number;
      steps: readonly ChecklistStep[];
      at: string;
      by: string;
    },
  ): Promise<void> {
    await trx.raw(
      `insert into plan_checklists (plan_id, version, steps, at, by_whom) values (?, ?, ?::jsonb, ?, ?)`,
      [planId, made.version, JSON.stringify(made.steps), made.at, made.by],
    );
  }
}
