import type { DateTime } from 'luxon';
import { rowsOf, sql, type Transaction } from '../records';
import { endingWarranties, overdueAssets } from './dueAssets';
import type { AssetNoticeKind, NoticeSubject } from './noticeKinds';
import type { NoticeStore } from './NoticeStore';
import { lastWord, silentAssets, type Silence } from './silentAssets';

/** What has to hold of an asset for each kind of message, now that it is told. */
const holds: Record<AssetNoticeKind, string> = {
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

/** The day that each kind of message says. */
const days: Record<AssetNoticeKind, string> = {
  'handed-over': 'a.expected_back',
  'overdue-held': 'a.expected_back',
  'overdue-owned': 'a.expected_back',
  'warranty-ending': 'a.warranty_end',
  'lost-reported': 'null::date',
  'gone-silent': `(a.last_seen at time zone 'UTC')::date`,
};

/** Messages about assets. */
export class AssetNoticeStore {
  constructor(private readonly notices: NoticeStore) {}

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
    await this.notices.open(trx, occasions, now, sendAt);
  }

  /**
   * Makes messages of what is due by the business day of each asset's place. The first time, what is so already is
   * written down as known. Of replicas that look at the same time, one does.
   */
  async noticeOverdue(now: DateTime, companyTimeZone: string): Promise<void> {
    await this.notices.inRun('overdue', now, (trx, isFirst) =>
      this.notices.open(
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
    await this.notices.inRun('warranty-ending', now, (trx, isFirst) =>
      this.notices.open(
        trx,
        endingWarranties(now, companyTimeZone, leadDays),
        now,
        isFirst ? undefined : now,
      ),
    );
  }

  /** Makes messages of lost assets whose agents report. */
  async noticeLostReported(now: DateTime): Promise<void> {
    await this.notices.knex.transaction(trx =>
      this.notices.open(
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
    await this.notices.inRun('gone-silent', now, (trx, isFirst) =>
      this.notices.open(
        trx,
        silentAssets(now.toISO()!, silence),
        now,
        isFirst ? undefined : now,
      ),
    );
  }

  /** What a message is about; undefined when nothing of it holds any more. */
  async findSubject({
    id,
    kind,
  }: {
    id: string;
    kind: AssetNoticeKind;
  }): Promise<NoticeSubject | undefined> {
    const [row] = await rowsOf<{
      count: string;
      ref: string;
      name: string | null;
      day: string | null;
    }>(
      this.notices.knex,
      sql(
        `select count(*) over () as count, a.tag as ref, coalesce(a.name, m.name) as name, (${days[kind]})::text as day
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
      ref: row.ref,
      name: row.name ?? undefined,
      day: row.day ?? undefined,
    };
  }
}
