import type { DateTime } from 'luxon';
import { rowsOf, sql, type Transaction } from '../records';
import {
  announcedChanges,
  decidedChanges,
  dueChanges,
  hinderedChanges,
  isAsked,
  isHindered,
  isReturnOpen,
  isTurnOf,
  movedChanges,
} from './dueChanges';
import type { ChangeNoticeKind, NoticeSubject } from './noticeKinds';
import type { NoticeStore } from './NoticeStore';

/** Whom a change of these entities concerns, as the catalog says. */
export type ConcernedBy = (
  items: readonly string[],
) => Promise<readonly string[]>;

const isLiving = 'c.deleted_at is null';
const isStillAsked = `${isAsked} and n.recipient = any(c.asked_approvers) and ${isTurnOf(
  'n.recipient',
)}`;

/** What has to hold of a change, the alias `c`, for each kind of message, now that it is told. */
const holds: Record<ChangeNoticeKind, string> = {
  'change-to-approve': `${isStillAsked} and c.approval_round::text = n.occasion`,
  'change-approval-due': isStillAsked,
  'change-approval-overdue': isAsked,
  'change-approved': `${isLiving} and c.approval = 'approved'`,
  'change-refused': `${isLiving} and c.approval = 'refused'`,
  'change-begins': `${isLiving} and c.status = 'scheduled'`,
  'change-overran': `${isLiving} and c.status = 'implement'`,
  'change-return-due': isReturnOpen,
  'change-authorised': `${isLiving} and c.status = 'scheduled'`,
  'change-started': `${isLiving} and c.status = 'implement'`,
  'change-ended': `${isLiving} and c.status in ('review', 'closed')`,
  'change-conflicts': isHindered,
};

/** The day that each kind of message says, where the company is; binds its zone, once. */
const days: Partial<Record<ChangeNoticeKind, string>> = {
  'change-to-approve': 'c.approval_due',
  'change-approval-due': 'c.approval_due',
  'change-approval-overdue': 'c.approval_due',
  'change-overran': 'c.window_end',
};

interface SubjectRow {
  count: string;
  ref: string;
  name: string;
  day: string | null;
  task: string | null;
}

/** Messages about changes. */
export class ChangeNoticeStore {
  constructor(
    private readonly notices: NoticeStore,
    private readonly companyTimeZone: string,
    private readonly concernedBy: ConcernedBy,
  ) {}

  /** Makes messages of changes that are to be approved, were decided, something came in the way of, were authorised, begun or ended. */
  async noticeChanged(
    trx: Transaction,
    changes: ReadonlyArray<{ id: string; version: number }>,
    now: DateTime,
    sendAt: DateTime,
  ): Promise<void> {
    await this.notices.open(trx, decidedChanges(changes), now, sendAt);
    await this.notices.open(trx, hinderedChanges(changes), now, sendAt);
    const moved = await rowsOf<{ id: string; items: string[] }>(
      trx,
      movedChanges(changes),
    );
    const concerned: Array<{ id: string; who: string }> = [];
    for (const { id, items } of moved)
      for (const who of await this.concernedBy(items))
        concerned.push({ id, who });
    const occasions = announcedChanges(changes, concerned);
    await this.notices.open(trx, occasions, now, sendAt);
  }

  /** Makes messages of what is due. The first time, what is so already is written down as known. */
  async noticeDue(now: DateTime): Promise<void> {
    await this.notices.inRun('change-due', now, (trx, isFirst) =>
      this.notices.open(
        trx,
        dueChanges(now, this.companyTimeZone),
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
    kind: ChangeNoticeKind;
  }): Promise<NoticeSubject | undefined> {
    const [row] = await rowsOf<SubjectRow>(
      this.notices.knex,
      sql(
        `select count(*) over () as count, c.number as ref, c.title as name, ${
          kind === 'change-refused' ? 'c.refused_because' : 'c.communication'
        } as task, (case when ? = 'change-return-due' then c.review_on
            else (${
              days[kind] ?? 'c.window_start'
            } at time zone ?)::date end)::text as day
         from (
           select distinct on (o.record_id) n.recipient, o.record_id, o.occasion
           from notices n join notice_occasions o on o.notice_id = n.id where n.id = ?
           order by o.record_id, o.at desc) n
         join changes c on c.id = n.record_id
         where ${holds[kind]} order by 5 nulls last, 2 limit 1`,
        kind,
        this.companyTimeZone,
        id,
      ),
    );
    if (!row) return undefined;
    return {
      count: Number(row.count),
      ref: row.ref,
      name: row.name,
      day: row.day ?? undefined,
      task: row.task ?? undefined,
    };
  }
}
