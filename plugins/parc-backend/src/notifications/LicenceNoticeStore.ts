import {
  addDays,
  type LicenceStatus,
  type LicenceTerms,
  type Renewal,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Sql } from '../records';
import { dueOf, stillHolds } from './dueLicences';
import type { LicenceNoticeKind, NoticeSubject } from './noticeKinds';
import type { NoticeStore } from './NoticeStore';

interface Row {
  id: string;
  number: string;
  name: string;
  owner: string;
  status: LicenceStatus;
  renewal: Renewal | null;
  start: string | null;
  end: string | null;
  noticePeriod: string | null;
}

const selected = `l.id, l.number, l.name, l.owner, l.status, l.renewal, l.start::text as start, l.end_date::text as "end",
  l.notice_period as "noticePeriod"`;

/** Messages about licences. */
export class LicenceNoticeStore {
  constructor(private readonly notices: NoticeStore) {}

  /**
   * Makes messages of notice days, ends and renewals that are so many days away or fewer, on a day of the company. The
   * first time, what is so already is written down as known.
   */
  async noticeDue(
    now: DateTime,
    today: string,
    leadDays: readonly number[],
  ): Promise<void> {
    await this.notices.inRun('licence-due', now, async (trx, isFirst) => {
      const until = addDays(today, Math.max(0, ...leadDays));
      const licences = await this.find(
        trx,
        sql(
          `from licences l where l.deleted_at is null and l.status = 'active' and l.owner ~ '^(user|group):' and (
             l.notice_date between ?::date and ?::date or l.end_date between ?::date and ?::date
             or l.end_date < ?::date and l.renewal = 'automatic')`,
          ...[today, until, addDays(today, -1), until, today],
        ),
      );
      const occasions = licences.flatMap(licence =>
        dueOf(toTerms(licence), today, leadDays).map(due => ({
          kind: due.kind,
          recipient: licence.owner,
          record_id: licence.id,
          occasion: `${due.date} ${due.leadDays}`,
        })),
      );
      await this.notices.open(
        trx,
        sql(
          `select v.*, '' as not_to from jsonb_to_recordset(?::jsonb)
             as v(kind text, recipient text, record_id uuid, occasion text)`,
          JSON.stringify(occasions),
        ),
        now,
        isFirst ? undefined : now,
      );
    });
  }

  /** What a message is about; undefined when nothing of it holds any more. */
  async findSubject({
    id,
    kind,
  }: {
    id: string;
    kind: LicenceNoticeKind;
  }): Promise<NoticeSubject | undefined> {
    const told = await this.find<{ occasion: string }>(
      this.notices.knex,
      sql(
        `, o.occasion from notices n join notice_occasions o on o.notice_id = n.id
         join licences l on l.id = o.record_id and l.deleted_at is null and l.owner = n.recipient
         where n.id = ? order by l.number, o.occasion`,
        id,
      ),
    );
    const held = told.flatMap(row => {
      const [day] = row.occasion.split(' ');
      return stillHolds(toTerms(row), kind, day) ? [{ ...row, day }] : [];
    });
    if (held.length === 0) return undefined;
    const [{ number, name, day }] = held;
    const count = new Set(held.map(each => each.id)).size;
    return { count, ref: number, name, day };
  }

  private find<More = unknown>(
    knex: Database,
    from: Sql,
  ): Promise<Array<Row & More>> {
    return rowsOf(knex, sql(`select ${selected} ${from.text}`, ...from.values));
  }
}

function toTerms(row: Row): LicenceTerms {
  return {
    status: row.status,
    renewal: row.renewal ?? undefined,
    start: row.start ?? undefined,
    end: row.end ?? undefined,
    noticePeriod: row.noticePeriod ?? undefined,
  };
}
