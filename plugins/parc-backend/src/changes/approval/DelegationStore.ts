import type { Delegation } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

interface Row {
  id: string;
  from_user: string;
  to_user: string;
  from_day: string;
  to_day: string;
  reason: string | null;
  created_at: Date;
}

const columns =
  'd.id, d.from_user, d.to_user, d.from_day::text, d.to_day::text, d.reason, d.created_at';

/** The most delegations that are listed: of one user, the next ones. */
const mostListed = 200;

/** Keeps who decides instead of whom. */
export class DelegationStore {
  /** Those of a user that are not over: from them and to them, the earliest first. */
  async of(knex: Database, user: string, today: string): Promise<Delegation[]> {
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select ${columns} from approval_delegations d
         where (d.from_user = ? or d.to_user = ?) and d.ended_at is null and d.to_day >= ?::date
         order by d.from_day, d.id limit ${mostListed}`,
        user,
        user,
        today,
      ),
    );
    return rows.map(toDelegation);
  }

  /** Who delegated to a user for a day. */
  async delegatorsOf(
    knex: Database,
    user: string,
    day: string,
  ): Promise<string[]> {
    const rows = await rowsOf<{ from_user: string }>(
      knex,
      sql(
        `select distinct d.from_user from approval_delegations d
         where d.to_user = ? and d.ended_at is null and ?::date between d.from_day and d.to_day order by 1`,
        user,
        day,
      ),
    );
    return rows.map(each => each.from_user);
  }

  /** To whom any of these users delegated for a day. */
  async standInsOf(
    knex: Database,
    users: readonly string[],
    day: string,
  ): Promise<string[]> {
    const rows = await rowsOf<{ to_user: string }>(
      knex,
      sql(
        `select distinct d.to_user from approval_delegations d
         where d.from_user = any(?::text[]) and d.ended_at is null and ?::date between d.from_day and d.to_day
         order by 1`,
        [...users],
        day,
      ),
    );
    return rows.map(each => each.to_user);
  }

  /** One of a user's that overlaps these days; who makes another waits until this transaction has ended. */
  async overlapping(
    trx: Transaction,
    user: string,
    { fromDay, toDay }: { fromDay: string; toDay: string },
  ): Promise<Delegation | undefined> {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
      `approval_delegations ${user}`,
    ]);
    const rows = await rowsOf<Row>(
      trx,
      sql(
        `select ${columns} from approval_delegations d
         where d.from_user = ? and d.ended_at is null and d.from_day <= ?::date and d.to_day >= ?::date limit 1`,
        user,
        toDay,
        fromDay,
      ),
    );
    return rows.map(toDelegation)[0];
  }

  async insert(trx: Transaction, delegation: Delegation): Promise<void> {
    await trx('approval_delegations').insert({
      id: delegation.id,
      from_user: delegation.from,
      to_user: delegation.to,
      from_day: delegation.fromDay,
      to_day: delegation.toDay,
      reason: delegation.reason ?? null,
      created_at: delegation.createdAt,
    });
  }

  /** Ends a user's delegation; undefined when it is none of theirs, or over. */
  async end(
    trx: Transaction,
    user: string,
    id: string,
    now: string,
  ): Promise<Delegation | undefined> {
    const rows = await rowsOf<Row>(
      trx,
      sql(
        `update approval_delegations d set ended_at = ?::timestamptz
         where d.id::text = lower(?) and d.from_user = ? and d.ended_at is null returning ${columns}`,
        now,
        id,
        user,
      ),
    );
    return rows.map(toDelegation)[0];
  }

  /**
   * Makes who stands in for those asked part of them, in changes that wait for a decision, so that they can read what they
   * approve; takes out who does not any more. Answers what was changed. Of `users` only, or of all.
   */
  async refreshAsked(
    trx: Transaction,
    day: string,
    users?: readonly string[],
  ): Promise<
    Array<{ id: string; version: number; added: string[]; removed: string[] }>
  > {
    const rows = await rowsOf<{
      id: string;
      version: number;
      before: string[];
      after: string[];
    }>(
      trx,
      sql(
        `with open as (
           select c.id, c.version, coalesce(c.asked_approvers, '{}') as before,
             array(select x from unnest(s.approvers || array(
               select d.to_user from approval_delegations d
               where d.from_user = any(s.people) and d.ended_at is null and ?::date between d.from_day and d.to_day
             )) x group by x order by x) as after
           from changes c
           join lateral (
             select array_agg(distinct a) filter (where a is not null) as approvers,
               array_agg(distinct p) filter (where p is not null) as people
             from change_approval_steps s
             left join lateral unnest(s.approvers) a on true left join lateral unnest(s.people) p on true
             where s.change_id = c.id and s.round = c.approval_round
           ) s on true
           where c.deleted_at is null and c.approval in ('asked', 'afterwards')
             and c.id in (select w.change_id from change_approval_steps w where w.state in ('asked', 'waiting')
               and (?::text[] is null or w.people && ?::text[]))
           for update of c
         )
         update changes c set asked_approvers = open.after from open
         where c.id = open.id and not (open.before @> open.after and open.after @> open.before)
         returning c.id, c.version, open.before, open.after`,
        day,
        (users ?? null) as string[],
        (users ?? null) as string[],
      ),
    );
    return rows.map(({ id, version, before, after }) => ({
      id,
      version,
      added: after.filter(each => !before.includes(each)),
      removed: before.filter(each => !after.includes(each)),
    }));
  }
}

function toDelegation(row: Row): Delegation {
  return {
    id: row.id,
    from: row.from_user,
    to: row.to_user,
    fromDay: row.from_day,
    toDay: row.to_day,
    ...(row.reason ? { reason: row.reason } : {}),
    createdAt: row.created_at.toISOString(),
  };
}
