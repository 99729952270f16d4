import type {
  Meeting,
  MeetingsAnswer,
} from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  sql,
  type Database,
  type Narrowed,
  type RecordStore,
  type Transaction,
} from '../../records';

/** A meeting as it is kept, with the ids of its changes. */
export interface StoredMeeting extends Omit<Meeting, 'items'> {
  items: Array<
    Pick<Meeting['items'][number], 'note' | 'isDeferred' | 'decisions'> & {
      changeId: string;
      /** How its approval stood when the minutes were closed. */
      approval?: string;
    }
  >;
}

/** A change where it stands in the order in which changes are talked over. */
export interface RankedChange {
  id: string;
  ref: string;
  isWaiting: boolean;
}

interface Row {
  id: string;
  version: number;
  group_ref: string;
  held_on: string;
  attendees: string[];
  note: string | null;
  created_at: Date;
  created_by: string;
  closed_at: Date | null;
}

interface ItemRow {
  change_id: string;
  note: string | null;
  is_deferred: boolean;
  approval: string | null;
  decisions: Array<{
    by: string;
    instead_of: string | null;
    decision: 'approved' | 'refused';
    reason: string | null;
    at: string;
  }>;
}

const columns = `m.id, m.version, m.group_ref, m.held_on::text, m.attendees, m.note, m.created_at, m.created_by,
  m.closed_at`;

/** In which order changes are talked over: the highest risk first, then by window and number. */
const agendaOrder = `array_position(array['high', 'medium', 'low'], r.risk_level) nulls last,
  r.window_start nulls last, r.number`;

/** The changes that wait for one of some groups. */
const areAsked = `r.id in (select s.change_id from change_approval_steps s
  where s.state = 'asked' and s.approvers && ?::text[])`;

/** The most meetings that are listed. */
const mostListed = 100;

/** Keeps meetings and their changes, and finds what waits for one. */
export class CabStore {
  /** The changes that wait for one of these groups, in the order in which they are talked over. */
  waitingFor(
    changes: RecordStore,
    narrowed: Narrowed,
    groups: readonly string[],
    limit: number,
  ): Promise<string[]> {
    return changes.read(narrowed, async (trx, where) => {
      const rows = await rowsOf<{ id: string }>(
        trx,
        sql(
          `select r.id from changes r where ${areAsked} and ${where.text} order by ${agendaOrder} limit ${limit}`,
          [...groups],
          ...where.values,
        ),
      );
      return rows.map(each => each.id);
    });
  }

  /** These changes in the order in which they are talked over, and whether they wait for the group. */
  async ranked(
    trx: Transaction,
    group: string,
    ids: readonly string[],
  ): Promise<RankedChange[]> {
    return rowsOf<RankedChange>(
      trx,
      sql(
        `select r.id, r.number as ref, ${areAsked} as "isWaiting" from changes r where r.id = any(?::uuid[])
         order by ${agendaOrder}`,
        [group],
        [...ids],
      ),
    );
  }

  /** The latest. */
  async list(knex: Database): Promise<MeetingsAnswer['items']> {
    const rows = await rowsOf<Row & { count: number }>(
      knex,
      sql(
        `select ${columns}, (select count(*)::integer from cab_meeting_items i where i.meeting_id = m.id) as count
         from cab_meetings m order by m.held_on desc, m.id desc limit ${mostListed}`,
      ),
    );
    return rows.map(row => {
      const { note: _, ...meeting } = toMeeting(row);
      return { ...meeting, count: row.count };
    });
  }

  async find(
    knex: Database,
    id: string,
    options: { lock?: 'update' | 'share' } = {},
  ): Promise<StoredMeeting | undefined> {
    const [row] = await rowsOf<Row>(
      knex,
      sql(
        `select ${columns} from cab_meetings m where m.id::text = lower(?) ${
          options.lock ? `for ${options.lock}` : ''
        }`,
        id,
      ),
    );
    return row && { ...toMeeting(row), items: await this.items(knex, row.id) };
  }

  async insert(trx: Transaction, meeting: StoredMeeting): Promise<void> {
    await trx('cab_meetings').insert({
      id: meeting.id,
      group_ref: meeting.group,
      held_on: meeting.heldOn,
      attendees: meeting.attendees,
      created_at: meeting.createdAt,
      created_by: meeting.createdBy,
    });
    await trx.raw(
      `insert into cab_meeting_items (meeting_id, change_id, position)
       select ?::uuid, given.id, given.position from unnest(?::uuid[]) with ordinality as given(id, position)`,
      [meeting.id, meeting.items.map(each => each.changeId)],
    );
  }

  /** Writes a meeting over what is there, a version further; it must have been locked. */
  async update(trx: Transaction, meeting: StoredMeeting): Promise<void> {
    await trx.raw(
      `update cab_meetings set version = version + 1, attendees = ?::text[], note = ?, closed_at = ?::timestamptz
       where id = ?::uuid`,
      [
        meeting.attendees,
        meeting.note ?? null,
        meeting.closedAt ?? null,
        meeting.id,
      ],
    );
    await this.writeItems(trx, meeting);
    if (!meeting.closedAt) return;
    await trx.raw(
      `update cab_meeting_items i set approval = c.approval from changes c
       where i.meeting_id = ?::uuid and c.id = i.change_id`,
      [meeting.id],
    );
  }

  private async writeItems(
    trx: Transaction,
    { id, items }: StoredMeeting,
  ): Promise<void> {
    await trx.raw(
      'delete from cab_meeting_items where meeting_id = ?::uuid and change_id <> all(?::uuid[])',
      [id, items.map(each => each.changeId)],
    );
    const rows = items.map((each, at) => ({
      change_id: each.changeId,
      position: at + 1,
      note: each.note,
      is_deferred: each.isDeferred,
    }));
    await trx.raw(
      `insert into cab_meeting_items (meeting_id, change_id, position, note, is_deferred)
       select ?::uuid, v.change_id, v.position, v.note, v.is_deferred
       from jsonb_to_recordset(?::jsonb) as v(change_id uuid, position integer, note text, is_deferred boolean)
       on conflict (meeting_id, change_id) do update
         set position = excluded.position, note = excluded.note, is_deferred = excluded.is_deferred`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Who decides in several steps at once is told once. */
  private async items(
    knex: Database,
    meetingId: string,
  ): Promise<StoredMeeting['items']> {
    const rows = await rowsOf<ItemRow>(
      knex,
      sql(
        `select i.change_id, i.note, i.is_deferred, i.approval, coalesce((
           select jsonb_agg(jsonb_build_object('by', d.decided_by, 'instead_of', d.instead_of, 'decision', d.decision,
             'reason', d.reason, 'at', d.at) order by d.at, d.decided_by, d.instead_of nulls first)
           from (
             select distinct e.decided_by, e.instead_of, e.decision, e.reason, e.at
             from change_decisions e join change_approval_steps s on s.id = e.step_id
             where e.meeting_id = i.meeting_id and s.change_id = i.change_id
           ) d
         ), '[]') as decisions
         from cab_meeting_items i where i.meeting_id = ?::uuid order by i.position`,
        meetingId,
      ),
    );
    return rows.map(toItem);
  }
}

function toMeeting(row: Row): Omit<StoredMeeting, 'items'> {
  return {
    id: row.id,
    version: row.version,
    group: row.group_ref,
    heldOn: row.held_on,
    attendees: row.attendees,
    ...(row.note ? { note: row.note } : {}),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
  };
}

function toItem(row: ItemRow): StoredMeeting['items'][number] {
  return {
    changeId: row.change_id,
    ...(row.note ? { note: row.note } : {}),
    isDeferred: row.is_deferred,
    ...(row.approval ? { approval: row.approval } : {}),
    decisions: row.decisions.map(each => ({
      by: each.by,
      ...(each.instead_of ? { insteadOf: each.instead_of } : {}),
      decision: each.decision,
      ...(each.reason ? { reason: each.reason } : {}),
      at: new Date(each.at).toISOString(),
    })),
  };
}
