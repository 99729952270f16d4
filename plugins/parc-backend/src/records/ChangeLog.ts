import type { Knex } from 'knex';
import type {
  ChangeSource,
  FieldChange,
  HistoryEntry,
} from '@parc/backstage-plugin-parc-common';
import { rowSet, type Column } from './rowSet';
import { rowsOf, sql } from './sql';

/** One change to keep. */
export interface LoggedChange {
  noun: string;
  recordId: string;
  action: string;
  version: number;
  at: string;
  actor: string;
  source: ChangeSource;
  reason?: string;
  changes: FieldChange[];
}

const logged: Column[] = [
  ['record_id', 'uuid'],
  ['noun', 'text'],
  ['action', 'text'],
  ['version', 'integer'],
  ['at', 'timestamptz'],
  ['actor', 'text'],
  ['source', 'text'],
  ['reason', 'text'],
  ['changes', 'jsonb'],
  ['fields', 'text[]'],
];

/** Writes history and feed in the change's own transaction, and reads history. */
export class ChangeLog {
  constructor(private readonly knex: Knex) {}

  async append(
    trx: Knex.Transaction,
    changes: readonly LoggedChange[],
  ): Promise<void> {
    if (changes.length === 0) return;
    const given = rowSet(
      logged,
      changes.map(each => ({
        record_id: each.recordId,
        noun: each.noun,
        action: each.action,
        version: each.version,
        at: each.at,
        actor: each.actor,
        source: each.source,
        reason: each.reason,
        changes: each.changes,
        fields: each.changes.map(change => change.field),
      })),
    );
    // One statement for both: history is what people read, the feed is what wakes the others.
    await trx.raw(
      `with given as materialized (${given.text}), kept as (
         insert into history (noun, record_id, action, version, at, actor, source, reason, changes)
         select noun, record_id, action, version, at, actor, source, reason, changes from given
       )
       insert into feed (at, noun, record_id, action, version, fields)
       select at, noun, record_id, action, version, fields from given`,
      given.values as Knex.RawBinding[],
    );
  }

  /** Whether the same is kept already: of the same version, by the same actor, whenever it was and whatever the reason. */
  async has(
    trx: Knex.Transaction,
    change: Pick<
      LoggedChange,
      'noun' | 'recordId' | 'action' | 'version' | 'actor' | 'changes'
    >,
  ): Promise<boolean> {
    const found = await rowsOf(
      trx,
      sql(
        `select 1 from history where record_id = ?::uuid and noun = ? and action = ? and version = ? and actor = ?
         and changes = ?::jsonb limit 1`,
        change.recordId,
        change.noun,
        change.action,
        change.version,
        change.actor,
        JSON.stringify(change.changes),
      ),
    );
    return found.length > 0;
  }

  /** A record's changes, newest first; `before` is the id of the last one seen. */
  async history(
    recordId: string,
    limit: number,
    before?: string,
  ): Promise<HistoryEntry[]> {
    const rows = await rowsOf<
      Omit<HistoryEntry, 'at' | 'reason'> & { at: Date; reason: string | null }
    >(
      this.knex,
      sql(
        // Ordered by the column, not by the text that is selected, in which 10 comes before 9.
        `select id::text, action, version, at, actor, source, reason, changes from history h
         where record_id = ? and (?::bigint is null or id < ?::bigint) order by h.id desc limit ${limit}`,
        recordId,
        before ?? null,
        before ?? null,
      ),
    );
    return rows.map(({ reason, ...row }) => ({
      ...row,
      at: row.at.toISOString(),
      ...(reason ? { reason } : {}),
    }));
  }
}
