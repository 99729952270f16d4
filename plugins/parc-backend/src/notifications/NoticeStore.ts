import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../records';
import type { Notice } from './noticeKinds';
import { lastWord } from './silentAssets';

/** Settled messages, and occasions that cannot come again, are kept for so many days. */
const keptDays = 30;
/** After so many seconds an attempt counts as failed; each further one is waited for twice as long, to an hour. */
const firstPatience = 60;
const longestPatience = 3_600;

/** Messages that wait, and those that were given up and are still kept. */
export interface NoticeBacklog {
  waiting: number;
  /** When the oldest of them was due to be sent. */
  since?: Date;
  failed: number;
}

/** Messages to people and their occasions, whatever they are about. */
export class NoticeStore {
  constructor(readonly knex: Database) {}

  /** Whether nothing that is due was ever looked for. */
  async isNew(): Promise<boolean> {
    const rows = await rowsOf(this.knex, sql('select 1 from due_runs limit 1'));
    return rows.length === 0;
  }

  /** Takes up messages to be sent; who else looks meanwhile gets others. Unless settled, they come again later. */
  async takeUp(limit: number, now: DateTime): Promise<Notice[]> {
    const rows = await rowsOf<Notice & { notTo: string }>(
      this.knex,
      sql(
        `update notices set attempts = attempts + 1, next_at = ?::timestamptz
           + least(${firstPatience} * 2 ^ least(attempts, 20), ${longestPatience}) * interval '1 second'
         where id in (
           select id from notices where state = 'waiting' and next_at <= ?::timestamptz
           order by next_at limit ${limit} for update skip locked
         )
         returning id, kind, recipient, not_to as "notTo", made_at as "madeAt", attempts`,
        now.toISO()!,
        now.toISO()!,
      ),
    );
    return rows.map(({ notTo, ...row }) => ({
      ...row,
      ...(notTo ? { notTo } : {}),
    }));
  }

  async settle(
    id: string,
    state: 'sent' | 'moot' | 'failed',
    now: DateTime,
  ): Promise<void> {
    await this.knex.raw(
      `update notices set state = ?, settled_at = ?, error = case when ? = 'failed' then error end
       where id = ? and state = 'waiting'`,
      [state, now.toISO()!, state, id],
    );
  }

  async keepError(id: string, error: string): Promise<void> {
    await this.knex.raw('update notices set error = ? where id = ?', [
      error,
      id,
    ]);
  }

  async backlog(now: DateTime): Promise<NoticeBacklog> {
    const [{ waiting, since, failed }] = await rowsOf<{
      waiting: string;
      since: Date | null;
      failed: string;
    }>(
      this.knex,
      sql(
        `select count(*) filter (where state = 'waiting') as waiting,
           min(made_at) filter (where state = 'waiting' and (attempts > 0 or next_at <= ?::timestamptz)) as since,
           count(*) filter (where state = 'failed') as failed
         from notices where state in ('waiting', 'failed')`,
        now.toISO()!,
      ),
    );
    return {
      waiting: Number(waiting),
      ...(since ? { since } : {}),
      failed: Number(failed),
    };
  }

  /** Forgets what was settled long ago. An occasion stays as long as it could come again. */
  async forgetOld(now: DateTime, today: string): Promise<void> {
    const before = now.minus({ days: keptDays }).toISO()!;
    await this.knex.raw(
      `delete from notices where state <> 'waiting' and settled_at < ?`,
      [before],
    );
    await this.knex.raw(
      `delete from notice_occasions o where at < ? and notice_id is null and not exists (
         select 1 from assets a where a.id = o.record_id and case o.kind
           when 'handed-over' then false
           when 'overdue-held' then a.assigned_to = o.recipient and a.expected_back::text = o.occasion
           when 'overdue-owned' then a.owner = o.recipient and a.expected_back::text = o.occasion
           when 'lost-reported' then a.owner = o.recipient and a.status = 'lost'
           when 'gone-silent' then a.owner = o.recipient and ${lastWord} = o.occasion
           else a.owner = o.recipient and a.warranty_end::text = o.occasion end
       ) and not (o.kind like 'licence-%' and left(o.occasion, 10) >= ?)
       and not exists (select 1 from work_orders w where w.id = o.record_id and w.deleted_at is null
         and w.status in ('planned', 'ready', 'in-progress', 'waiting'))
       and not exists (select 1 from changes c where c.id = o.record_id and c.deleted_at is null
         and (c.status not in ('closed', 'canceled') or o.kind = 'change-return-due' and c.return_obtained is null))`,
      [before, today],
    );
  }

  /** New occasions join the open message of their recipient, or make one; without `sendAt` they are only known. */
  async open(
    trx: Transaction,
    occasions: ReturnType<typeof sql>,
    now: DateTime,
    sendAt: DateTime | undefined,
  ): Promise<void> {
    await trx.raw(
      `with fresh as materialized (
         select distinct on (kind, recipient, record_id, occasion) * from (${occasions.text}) as found
         where not exists (
           select 1 from notice_occasions o
           where (o.kind, o.recipient, o.record_id, o.occasion) = (found.kind, found.recipient, found.record_id, found.occasion)
         )
       ), opened as (
         insert into notices (kind, recipient, not_to, made_at, next_at)
         select distinct kind, recipient, not_to, ?::timestamptz, ?::timestamptz from fresh where ?
         on conflict (kind, recipient, not_to) where state = 'waiting' and attempts = 0
           do update set kind = excluded.kind
         returning id, kind, recipient, not_to
       )
       insert into notice_occasions (kind, recipient, record_id, occasion, notice_id, at)
       select kind, recipient, record_id, occasion, opened.id, ?::timestamptz
       from fresh left join opened using (kind, recipient, not_to)`,
      [
        ...occasions.values,
        now.toISO()!,
        (sendAt ?? now).toISO()!,
        sendAt !== undefined,
        now.toISO()!,
      ],
    );
  }

  /**
   * Looks for what is due of a kind. Of replicas that look at the same time one does; `isFirst`: nobody ever did, and what
   * is so already is no news.
   */
  async inRun(
    kind: string,
    now: DateTime,
    work: (trx: Transaction, isFirst: boolean) => Promise<void>,
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      const [{ is_first: isFirst }] = await rowsOf<{ is_first: boolean }>(
        trx,
        sql(
          // A row that this statement inserts has no deleter yet: xmax is 0.
          `insert into due_runs (kind, at) values (?, ?) on conflict (kind) do update set at = excluded.at
           returning xmax::text = '0' as is_first`,
          kind,
          now.toISO()!,
        ),
      );
      await work(trx, isFirst);
    });
  }
}
