import type { DateTime } from 'luxon';
import { refusalError } from './errors';
import { rowsOf, sql, type Database, type Transaction } from './sql';

/** An ordered set of rules as it is kept. */
export interface StoredRuleSet<Rules> {
  /** Counts the changes; 0 as long as nobody made one. */
  version: number;
  rules: Rules;
  changedAt?: string;
  changedBy?: string;
}

/** Keeps one set of rules in a table of one row, of the columns version, rules, changed_at and changed_by. */
export class RuleSetStore<Rules> {
  /** @param standard - What holds as long as nobody changed it. */
  constructor(
    private readonly table: 'inventory_rules' | 'software_rules',
    private readonly standard: Rules,
  ) {}

  async read(knex: Database, lock = false): Promise<StoredRuleSet<Rules>> {
    const [row] = await rowsOf<{
      version: number;
      rules: Rules;
      changedAt: Date;
      changedBy: string;
    }>(
      knex,
      sql(
        `select version, rules, changed_at as "changedAt", changed_by as "changedBy" from ${
          this.table
        } ${lock ? 'for update' : ''}`,
      ),
    );
    return row
      ? { ...row, changedAt: row.changedAt.toISOString() }
      : { version: 0, rules: this.standard };
  }

  /** Replaces the rules of a version; false when somebody else did meanwhile. */
  async write(
    trx: Transaction,
    before: number,
    rules: Rules,
    by: string,
    at: DateTime,
  ): Promise<boolean> {
    const { rowCount } = await trx.raw(
      before === 0
        ? `insert into ${this.table} (version, rules, changed_at, changed_by)
           values (? + 1, ?::jsonb, ?, ?) on conflict do nothing`
        : `update ${this.table} set version = version + 1, rules = ?::jsonb, changed_at = ?, changed_by = ?
           where version = ?`,
      before === 0
        ? [before, JSON.stringify(rules), at.toISO()!, by]
        : [JSON.stringify(rules), at.toISO()!, by, before],
    );
    return rowCount === 1;
  }

  /** That a set which somebody saw at a version is another one by now. */
  async stale(trx: Transaction, seen: number): Promise<Error> {
    const { version } = await this.read(trx);
    return refusalError([
      {
        row: 1,
        kind: 'stale',
        message: `was changed meanwhile: it is at version ${version}, not ${seen}`,
      },
    ]);
  }
}
