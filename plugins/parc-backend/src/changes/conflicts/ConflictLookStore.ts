import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** A change at which it is to be looked again. */
export interface ConflictLook {
  changeId: string;
  /** Whether it moved itself: those in whose way it is now are to be looked at as well. */
  spreads: boolean;
  askedAt: Date;
}

/** What moved, by ids. */
export interface Moved {
  changes: readonly string[];
  assets: readonly string[];
  hasWindows: boolean;
}

/** Of a change, the alias `c`: it waits to be done, so that what comes in its way matters. */
const isWaiting = `c.deleted_at is null and c.status in ('assess', 'authorize', 'scheduled')`;
const entityOf = (alias: string) =>
  `coalesce(${alias}.git_entity, 'changerecord:default/' || ${alias}.entity_name)`;

/** Keeps at which changes it is to be looked again. */
export class ConflictLookStore {
  /**
   * Asks for a look at those whom it concerns that something moved: at changes that moved themselves, at those in whose way
   * one of these was found, at those that wait for one, at those that touch an asset; after windows, at all still to be done.
   */
  async askAround(
    trx: Transaction,
    { changes, assets, hasWindows }: Moved,
    now: string,
  ): Promise<void> {
    const ids = [...changes];
    await trx.raw(
      `insert into conflict_looks (change_id, spreads, asked_at)
       select c.id, bool_or(f.spreads), ?::timestamptz from (
         select m.id, m.status <> 'new' as spreads from changes m where m.id = any(?::uuid[])
         union all
         select k.change_id, false from change_conflicts k
         where k.gone_at is null and k.hit->'change'->>'id' = any(?::text[])
         union all
         select d.id, false from changes m
         join changes d on d.deleted_at is null and d.depends_on && array[${entityOf(
           'm',
         )}] where m.id = any(?::uuid[])
         union all
         select b.id, false from changes m cross join lateral unnest(m.blocks) blocked
         join changes b on b.deleted_at is null and ${entityOf(
           'b',
         )} = blocked where m.id = any(?::uuid[])
         union all
         select t.id, false from assets a
         join changes t on t.deleted_at is null and t.items && array['hardwareasset:default/' || a.entity_name]
         where a.id = any(?::uuid[])
         union all
         select w.id, false from changes w where ?::boolean and w.deleted_at is null and w.window_end > ?::timestamptz
       ) f join changes c on c.id = f.id where ${isWaiting}
       group by c.id order by c.id
       on conflict (change_id) do update
         set spreads = conflict_looks.spreads or excluded.spreads, asked_at = excluded.asked_at`,
      [now, ids, ids, ids, ids, [...assets], hasWindows, now],
    );
  }

  /** Asks for a look at changes in whose way another one is now, unless that is known. */
  async ask(
    knex: Database,
    otherId: string,
    ids: readonly string[],
    now: string,
  ): Promise<void> {
    await knex.raw(
      `insert into conflict_looks (change_id, spreads, asked_at)
       select c.id, false, ?::timestamptz from changes c
       where c.id = any(?::uuid[]) and ${isWaiting} and not exists (
         select 1 from change_conflicts k
         where k.change_id = c.id and k.gone_at is null and k.hit->'change'->>'id' = ?)
       order by c.id on conflict (change_id) do nothing`,
      [now, [...ids], otherId],
    );
  }

  /** Those that wait longest, of those that were asked for by now. */
  async next(
    knex: Database,
    now: string,
    limit: number,
  ): Promise<ConflictLook[]> {
    return rowsOf<ConflictLook>(
      knex,
      sql(
        `select change_id as "changeId", spreads, asked_at as "askedAt" from conflict_looks
         where asked_at <= ?::timestamptz order by asked_at, change_id limit ${limit}`,
        now,
      ),
    );
  }

  /** It could not be looked; what was asked since stays. */
  async putOff(
    knex: Database,
    { changeId, askedAt }: ConflictLook,
    later: string,
  ): Promise<void> {
    await knex.raw(
      'update conflict_looks set asked_at = ? where change_id = ? and asked_at = ?',
      [later, changeId, askedAt],
    );
  }

  /** It was looked; what was asked since stays. */
  async done(
    knex: Database,
    { changeId, askedAt }: ConflictLook,
  ): Promise<void> {
    await knex.raw(
      'delete from conflict_looks where change_id = ? and asked_at = ?',
      [changeId, askedAt],
    );
  }
}
