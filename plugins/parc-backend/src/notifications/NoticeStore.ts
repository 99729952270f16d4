import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../records';
import { endingWarranties, overdueAssets } from './dueAssets';
import type { Notice, NoticeKind, NoticeSubject } from './noticeKinds';
import { lastWord, silentAssets, type Silence } from './silentAssets';

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

/** What has to hold of an asset for each kind of message, now that it is told. */
const holds: Record<NoticeKind, string> = {
  'handed-over': 'a.assigned_to = n.recipient',
  'overdue-held':
    'a.assigned_to = n.recipient and a.expected_back::text = o.occasion',
  'overdue-owned':
    'a.owner = n.recipient and a.expected_back::text = o.occasion',
  'warranty-ending':
    'a.owner = n.recipient and a.warranty_end::text = o.occasion',
  'lost-reported': `a.owner = n.recipient and a.status = 'lost'`,
  'gone-silent': `a.owner = n.recipient and ${lastWord} = o.occasion`,
};

/** Messages to people and their occasions. */
export class NoticeStore {
  constructor(private readonly knex: Database) {}

  /**
   * Makes messages of changes that gave an asset to somebody else than who made them. What comes together for one
   * person, or before their last message was taken up, is one message.
   */
  async noticeHandedOver(
    trx: Transaction,
    changes: ReadonlyArray<{ id: string; version: number }>,
    now: DateTime,
    sendAt: DateTime,
  ): Promise<void> {
    const occasions = sql(
      `select 'handed-over' as kind, change->>'to' as recipient, h.record_id, h.version::text as occasion,
         case when h.actor like 'user:%' and change->>'to' like 'group:%' then h.actor else '' end as not_to
       from jsonb_to_recordset(?::jsonb) as told(id uuid, version integer)
       join history h on h.record_id = told.id and h.version = told.version and h.noun = 'asset'
       cross join lateral jsonb_array_elements(h.changes) as change
       where change->>'field' = 'assignedTo' and change->>'to' ~ '^(user|group):' and change->>'to' <> h.actor`,
      JSON.stringify(changes),
    );
    await this.open(trx, occasions, now, sendAt);
  }

  /**
   * Makes messages of what is due by the business day of each asset's place. The first time, what is so already is
   * written down as known. Of replicas that look at the same time, one does.
   */
  async noticeOverdue(now: DateTime, companyTimeZone: string): Promise<void> {
    await this.inRun('overdue', now, (trx, isFirst) =>
      this.open(
        trx,
        overdueAssets(now, companyTimeZone),
        now,
        isFirst ? undefined : now,
      ),
    );
  }

  /** The same for warranties that end within so many days. */
  async noticeWarranties(
    now: DateTime,
    companyTimeZone: string,
    leadDays: number,
  ): Promise<void> {
    await this.inRun('warranty-ending', now, (trx, isFirst) =>
      this.open(
        trx,
        endingWarranties(now, companyTimeZone, leadDays),
        now,
        isFirst ? undefined : now,
      ),
    );
  }

  /** Makes messages of lost assets whose agents report. */
  async noticeLostReported(now: DateTime): Promise<void> {
    await this.knex.transaction(trx =>
      this.open(
        trx,
        sql(
          `select 'lost-reported' as kind, a.owner as recipient, a.id as record_id, f.id::text as occasion, '' as not_to
           from inventory_findings f join assets a on a.id = f.asset_id and a.status = 'lost' and a.deleted_at is null
           where f.kind = 'lost-reported' and f.dismissed_at is null and a.owner ~ '^(user|group):'`,
        ),
        now,
        now,
      ),
    );
  }

  /** The same for assets of which no agent was heard for so long: once for each silence. */
  async noticeSilent(now: DateTime, silence: Silence): Promise<void> {
    await this.inRun('gone-silent', now, (trx, isFirst) =>
      this.open(
        trx,
        silentAssets(now.toISO()!, silence),
        now,
        isFirst ? undefined : now,
      ),
    );
  }

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

  /** What a message is about; undefined when nothing of it holds any more. */
  async findSubject({
    id,
    kind,
  }: Pick<Notice, 'id' | 'kind'>): Promise<NoticeSubject | undefined> {
    const [row] = await rowsOf<
      Record<keyof NoticeSubject, string | null> & { tag: string }
    >(
      this.knex,
      sql(
        `select count(*) over () as count, a.tag, coalesce(a.name, m.name) as name,
           a.expected_back::text as "expectedBack", a.warranty_end::text as "warrantyEnd",
           (a.last_seen at time zone 'UTC')::date::text as "lastSeen"
         from notices n join notice_occasions o on o.notice_id = n.id
         join assets a on a.id = o.record_id and a.deleted_at is null and ${holds[kind]}
         left join models m on m.id = a.model_id
         where n.id = ? order by a.tag limit 1`,
        id,
      ),
    );
    if (!row) return undefined;
    return {
      count: Number(row.count),
      tag: row.tag,
      name: row.name ?? undefined,
      expectedBack: row.expectedBack ?? undefined,
      warrantyEnd: row.warrantyEnd ?? undefined,
      lastSeen: row.lastSeen ?? undefined,
    };
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
  async forgetOld(now: DateTime): Promise<void> {
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
       )`,
      [before],
    );
  }

  /** New occasions join the open message of their recipient, or make one; without `sendAt` they are only known. */
  private async open(
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

  private async inRun(
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
