import type { ChangeTask } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** A task with the change that it is of. */
export interface StoredTask extends ChangeTask {
  changeId: string;
}

interface TaskRow {
  id: string;
  change_id: string;
  position: number;
  version: number;
  title: string;
  kind: ChangeTask['kind'];
  state: ChangeTask['state'];
  assignee: string | null;
  instructions: string | null;
  checklist: ChangeTask['checklist'];
  estimated_minutes: number | null;
  started_at: Date | null;
  finished_at: Date | null;
  minutes: number | null;
  notes: string | null;
  reason: string | null;
  done_by: string | null;
}

const columns = `t.id, t.change_id, t.position, t.version, t.title, t.kind, t.state, t.assignee, t.instructions, t.checklist,
  t.estimated_minutes, t.started_at, t.finished_at, t.minutes, t.notes, t.reason, t.done_by`;

/** Reads and writes the tasks of changes. Every method is one statement over all that it is given. */
export class ChangeTaskStore {
  /** The tasks of these changes, in their order. */
  async ofChanges(
    knex: Database,
    changeIds: readonly string[],
  ): Promise<StoredTask[]> {
    if (changeIds.length === 0) return [];
    const rows = await rowsOf<TaskRow>(
      knex,
      sql(
        `select ${columns} from change_tasks t where t.change_id = any(?::uuid[]) order by t.change_id, t.position`,
        [...changeIds],
      ),
    );
    return rows.map(toTask);
  }

  /** The tasks that are not ended of these people and groups, of changes that are not over; those due first before. */
  async openOf(
    knex: Database,
    assignees: readonly string[],
    limit: number,
  ): Promise<StoredTask[]> {
    const rows = await rowsOf<TaskRow>(
      knex,
      sql(
        `select ${columns} from change_tasks t join changes c on c.id = t.change_id
         where t.assignee = any(?::text[]) and t.state in ('open', 'in-progress') and c.deleted_at is null
           and c.status in ('new', 'assess', 'authorize', 'scheduled', 'implement')
           and (t.kind <> 'back-out' or c.status = 'implement')
         order by c.window_start nulls last, t.change_id, t.position limit ${limit}`,
        [...assignees],
      ),
    );
    return rows.map(toTask);
  }

  /** Writes tasks, new ones and those that are there; each change of theirs must be locked. */
  async save(trx: Transaction, tasks: readonly StoredTask[]): Promise<void> {
    if (tasks.length === 0) return;
    await trx.raw(
      `insert into change_tasks (id, change_id, position, version, title, kind, state, assignee, instructions, checklist,
         estimated_minutes, started_at, finished_at, minutes, notes, reason, done_by)
       select * from jsonb_to_recordset(?::jsonb) as v(id uuid, change_id uuid, position integer, version integer, title text,
         kind text, state text, assignee text, instructions text, checklist jsonb, estimated_minutes integer,
         started_at timestamptz, finished_at timestamptz, minutes integer, notes text, reason text, done_by text)
       on conflict (id) do update set position = excluded.position, version = excluded.version, title = excluded.title,
         kind = excluded.kind, state = excluded.state, assignee = excluded.assignee, instructions = excluded.instructions,
         checklist = excluded.checklist, estimated_minutes = excluded.estimated_minutes, started_at = excluded.started_at,
         finished_at = excluded.finished_at, minutes = excluded.minutes, notes = excluded.notes, reason = excluded.reason,
         done_by = excluded.done_by`,
      [JSON.stringify(tasks.map(toRow))],
    );
  }

  async remove(trx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await trx.raw('delete from change_tasks where id = any(?::uuid[])', [
      [...ids],
    ]);
  }
}

/** As the API answers it. */
export function toAnswer({ changeId: _, ...task }: StoredTask): ChangeTask {
  return task;
}

function toTask(row: TaskRow): StoredTask {
  const given = {
    assignee: row.assignee,
    instructions: row.instructions,
    estimatedMinutes: row.estimated_minutes,
    startedAt: row.started_at && row.started_at.toISOString(),
    finishedAt: row.finished_at && row.finished_at.toISOString(),
    minutes: row.minutes,
    notes: row.notes,
    reason: row.reason,
    doneBy: row.done_by,
  };
  const present = Object.entries(given).filter(([, value]) => value !== null);
  return {
    id: row.id,
    changeId: row.change_id,
    position: row.position,
    version: row.version,
    title: row.title,
    kind: row.kind,
    state: row.state,
    checklist: row.checklist,
    ...(Object.fromEntries(present) as Partial<StoredTask>),
  };
}

function toRow(task: StoredTask) {
  return {
    id: task.id,
    change_id: task.changeId,
    position: task.position,
    version: task.version,
    title: task.title,
    kind: task.kind,
    state: task.state,
    assignee: task.assignee,
    instructions: task.instructions,
    checklist: task.checklist,
    estimated_minutes: task.estimatedMinutes,
    started_at: task.startedAt,
    finished_at: task.finishedAt,
    minutes: task.minutes,
    notes: task.notes,
    reason: task.reason,
    done_by: task.doneBy,
  };
}
