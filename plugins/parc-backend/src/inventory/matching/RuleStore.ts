import {
  standardRules,
  type InventoryRule,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** The rules that hold. */
export interface StoredRules {
  /** 0 as long as nobody changed the standard ones. */
  version: number;
  rules: readonly InventoryRule[];
  changedAt?: string;
  changedBy?: string;
}

/** Keeps the one list of rules. */
export class RuleStore {
  async read(knex: Database, lock = false): Promise<StoredRules> {
    const [row] = await rowsOf<{
      version: number;
      rules: InventoryRule[];
      changedAt: Date;
      changedBy: string;
    }>(
      knex,
      sql(
        `select version, rules, changed_at as "changedAt", changed_by as "changedBy" from inventory_rules ${
          lock ? 'for update' : ''
        }`,
      ),
    );
    return row
      ? { ...row, changedAt: row.changedAt.toISOString() }
      : { version: 0, rules: standardRules };
  }

  /** Replaces the rules of a version; false when somebody else did meanwhile. */
  async write(
    trx: Transaction,
    before: number,
    rules: readonly InventoryRule[],
    by: string,
    at: DateTime,
  ): Promise<boolean> {
    const { rowCount } = await trx.raw(
      before === 0
        ? `insert into inventory_rules (version, rules, changed_at, changed_by)
           values (? + 1, ?::jsonb, ?, ?) on conflict do nothing`
        : `update inventory_rules set version = version + 1, rules = ?::jsonb, changed_at = ?, changed_by = ?
           where version = ?`,
      before === 0
        ? [before, JSON.stringify(rules), at.toISO()!, by]
        : [JSON.stringify(rules), at.toISO()!, by, before],
    );
    return rowCount === 1;
  }
}
