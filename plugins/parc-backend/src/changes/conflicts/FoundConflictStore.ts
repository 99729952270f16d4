import type { Conflict } from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql, type Transaction } from '../../records';
import type { ConflictPhase } from '../changeSeams';

/** A hit, and whether it is with a change that is confidential. */
export interface KeptConflict {
  hit: Conflict;
  isConfidential: boolean;
}

/** Keeps what was found in the way of changes. */
export class FoundConflictStore {
  /** Writes down what is found now: what was not known is added, what is found no more is gone. */
  async keep(
    trx: Transaction,
    found: readonly Conflict[],
    by: { changeId: string; phase: ConflictPhase; at: string; actor: string },
  ): Promise<{ added: KeptConflict[]; gone: KeptConflict[] }> {
    const hits = new Map(found.map(each => [keyOf(each), each]));
    const keys = [...hits.keys()];
    const gone = await rowsOf<KeptConflict>(
      trx,
      sql(
        `with gone as (
           update change_conflicts set gone_at = ?::timestamptz
           where change_id = ?::uuid and gone_at is null and hit_key <> all(?::text[]) returning id, hit
         ) ${selectKept('gone')}`,
        by.at,
        by.changeId,
        keys,
      ),
    );
    const added = await rowsOf<KeptConflict>(
      trx,
      sql(
        `with added as (insert into change_conflicts (id, change_id, hit_key, hit, phase, found_at, found_by)
         select n.id, ?::uuid, n.hit_key, n.hit::jsonb, ?, ?::timestamptz, ?
         from unnest(?::uuid[], ?::text[], ?::text[]) as n(id, hit_key, hit)
         on conflict (change_id, hit_key) where gone_at is null do nothing returning id, hit)
         ${selectKept('added')}`,
        by.changeId,
        by.phase,
        by.at,
        by.actor,
        keys.map(() => uuidv7()),
        keys,
        [...hits.values()].map(each => JSON.stringify(each)),
      ),
    );
    return { added, gone };
  }
}

const selectKept = (from: string) =>
  `select k.hit, coalesce(c.is_confidential, false) as "isConfidential"
   from ${from} k left join changes c on c.id = (k.hit->'change'->>'id')::uuid order by k.id`;

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
