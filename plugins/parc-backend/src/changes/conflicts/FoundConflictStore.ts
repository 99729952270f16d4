import type { Conflict } from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql, type Transaction } from '../../records';
import type { ConflictPhase } from '../changeSeams';

/** Keeps what was found in the way of changes. */
export class FoundConflictStore {
  /**
   * Writes down what is found now: what was not known is new, what is found no more is gone. Answers how many were not known before.
   */
  async keep(
    trx: Transaction,
    found: readonly Conflict[],
    by: { changeId: string; phase: ConflictPhase; at: string; actor: string },
  ): Promise<{ added: number }> {
    const hits = new Map(found.map(each => [keyOf(each), each]));
    const keys = [...hits.keys()];
    await trx.raw(
      `update change_conflicts set gone_at = ? where change_id = ? and gone_at is null and hit_key <> all(?::text[])`,
      [by.at, by.changeId, keys],
    );
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `insert into change_conflicts (id, change_id, hit_key, hit, phase, found_at, found_by)
         select n.id, ?::uuid, n.hit_key, n.hit::jsonb, ?, ?::timestamptz, ?
         from unnest(?::uuid[], ?::text[], ?::text[]) as n(id, hit_key, hit)
         on conflict (change_id, hit_key) where gone_at is null do nothing returning id`,
        by.changeId,
        by.phase,
        by.at,
        by.actor,
        keys.map(() => uuidv7()),
        keys,
        [...hits.values()].map(each => JSON.stringify(each)),
      ),
    );
    return { added: rows.length };
  }
}

function keyOf(conflict: Conflict): string {
  const { kind, item, other, change, isHidden, window, person } = conflict;
  return JSON.stringify([
    kind,
    item,
    other,
    change?.id,
    isHidden,
    window?.id,
    window?.from,
    person,
  ]);
}
