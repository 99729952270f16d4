import { NotFoundError } from '@backstage/errors';
import {
  changeImplementPermission,
  changeTaskRefusalMessage,
  changeUpdatePermission,
  decideTaskVerb,
  isEndedTask,
  type AnyRecord,
  type ChangeStatus,
  type ChangeTask,
  type ChangeTaskInput,
  type ChangeTasksBody,
  type ChangeTaskVerb,
  type ChangeTaskVerbBody,
} from '@parc/backstage-plugin-parc-common';
import {
  refusalError,
  touchRecord,
  type ChangeContext,
  type RecordService,
  type Refused,
  type Transaction,
  type Who,
} from '../../records';
import { whyLocked } from '../refuseSubmitted';
import { ChangeTaskStore, toAnswer, type StoredTask } from './ChangeTaskStore';
import { planTasks, titlesOf } from './planTasks';

/** Which task of which change, and the version of the task that the caller saw. */
export interface TaskTarget {
  change: string;
  task: string;
  version?: number;
}

/** The tasks of changes: planned with the change, done one by one. Who reads a change reads them. */
export class ChangeTaskService {
  readonly store = new ChangeTaskStore();

  constructor(readonly records: RecordService) {}

  async list(who: Who, ref: string): Promise<{ items: ChangeTask[] }> {
    const { id } = await this.records.get(who, ref);
    const tasks = await this.store.ofChanges(this.records.store.knex, [id]);
    return { items: tasks.map(toAnswer) };
  }

  /** Plans all tasks of a change anew; who is to do one works on the change. Throws a ConflictError once it is submitted. */
  set(
    context: ChangeContext,
    target: { ref: string; version?: number },
    { tasks: given, reason }: ChangeTasksBody,
  ): Promise<{ items: ChangeTask[]; version: number }> {
    const because = { ...context, reason: reason ?? context.reason };
    return this.records.store.knex.transaction(async trx => {
      const change = await this.lock(trx, because, target, 'update', record => {
        const people = [
          ...((record.people as string[] | undefined) ?? []),
          ...given.flatMap(each => each.assignee ?? []),
        ];
        return whyLocked(record) ?? { people: [...new Set(people)] };
      });
      const before = await this.store.ofChanges(trx, [change.id]);
      const at = this.records.writer.momentOf(context);
      const after = planTasks({ changeId: change.id, at, before }, given);
      const gone = before.filter(
        each => !after.some(({ id }) => id === each.id),
      );
      refuseBegun(gone);
      await this.store.remove(
        trx,
        gone.map(each => each.id),
      );
      await this.store.save(trx, after);
      const planned = await this.tell(trx, because, change, before, after);
      return { items: after.map(toAnswer), version: planned.version };
    });
  }

  /** Brings the tasks to what a file says, in the transaction that wrote the change. What was begun stays. */
  async declare(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    given: readonly ChangeTaskInput[],
  ): Promise<void> {
    const before = await this.store.ofChanges(trx, [change.id]);
    const at = this.records.writer.momentOf(context);
    const wanted = withIds(given, before);
    const said = new Set(wanted.map(each => each.id));
    const left = before.filter(({ id }) => !said.has(id));
    const planned = planTasks({ changeId: change.id, at, before }, wanted);
    const begun = left.filter(({ state }) => state !== 'open');
    const after = [
      ...planned,
      ...begun.map((each, index) => ({
        ...each,
        position: planned.length + index + 1,
      })),
    ];
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    const gone = left.filter(({ state }) => state === 'open');
    await this.store.remove(
      trx,
      gone.map(each => each.id),
    );
    await this.store.save(trx, after);
    await this.tell(trx, context, change, before, after);
  }

  /** Does a verb to one task. Throws a ConflictError with the reason when it is refused. */
  act(
    context: ChangeContext,
    verb: ChangeTaskVerb,
    target: TaskTarget,
    body: ChangeTaskVerbBody,
  ): Promise<ChangeTask> {
    const because = { ...context, reason: body.reason };
    return this.records.store.knex.transaction(async trx => {
      const change = await this.lock(
        trx,
        because,
        { ref: target.change },
        'implement',
        () => ({}),
      );
      const tasks = await this.store.ofChanges(trx, [change.id]);
      const task = tasks.find(each => each.id === target.task.toLowerCase());
      if (!task) throw new NotFoundError(`there is no task ${target.task}`);
      const decided = this.decide(because, change, task, verb, body, target);
      const after = {
        ...decided,
        changeId: change.id,
        version: task.version + 1,
      };
      await this.store.save(trx, [after]);
      await touchRecord(trx, this.records.writer, because, change, {
        action: `task-${verb}`,
        changes: [{ field: 'tasks', from: named(task), to: named(after) }],
      });
      return toAnswer(after);
    });
  }

  /** Ends what is still to be done when the change is: nobody will do it any more. */
  async skipOpen(
    trx: Transaction,
    context: ChangeContext,
    changeId: string,
  ): Promise<void> {
    const finishedAt = this.records.writer.momentOf(context).toUTC().toISO()!;
    const tasks = await this.store.ofChanges(trx, [changeId]);
    await this.store.save(
      trx,
      tasks
        .filter(each => !isEndedTask(each))
        .map(each => ({
          ...each,
          version: each.version + 1,
          state: 'skipped' as const,
          finishedAt,
          doneBy: context.who.actor,
          ...(context.reason ? { reason: context.reason } : {}),
        })),
    );
  }

  private decide(
    context: ChangeContext,
    change: AnyRecord,
    task: StoredTask,
    verb: ChangeTaskVerb,
    body: ChangeTaskVerbBody,
    { version }: TaskTarget,
  ): ChangeTask {
    const refused = { row: 1, ref: `${change.ref}/${task.position}` };
    if (version !== undefined && version !== task.version)
      throw refusalError([
        {
          ...refused,
          kind: 'stale',
          message: `was changed meanwhile: it is at version ${task.version}, not ${version}`,
        },
      ]);
    const decided = decideTaskVerb(task, verb, body, {
      status: change.status as ChangeStatus,
      now: this.records.writer.momentOf(context).toUTC().toISO()!,
      by: context.who.actor,
    });
    if ('after' in decided) return decided.after;
    const { refused: code, ...params } = decided;
    const message = changeTaskRefusalMessage(decided);
    throw refusalError([
      { ...refused, kind: 'conflict', code, params, message },
    ]);
  }

  /** Finds and locks the change, refuses who may not change it, and writes what is decided of it. */
  private async lock(
    trx: Transaction,
    context: ChangeContext,
    target: { ref: string; version?: number },
    permission: 'update' | 'implement',
    decide: Parameters<RecordService['writer']['change']>[2]['decide'],
  ): Promise<AnyRecord> {
    const { written } = await this.records.writer.change(
      context,
      [target],
      {
        action: 'tasks-planned',
        permission:
          permission === 'update'
            ? changeUpdatePermission
            : changeImplementPermission,
        decide,
      },
      trx,
    );
    return written[0].record;
  }

  private tell(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    before: readonly StoredTask[],
    after: readonly StoredTask[],
  ): Promise<AnyRecord> {
    const [from, to] = [before, after].map(titlesOf);
    const isSame =
      JSON.stringify(before) === JSON.stringify(after) ||
      (before.length === 0 && after.length === 0);
    return touchRecord(trx, this.records.writer, context, change, {
      action: 'tasks-planned',
      changes: isSame ? [] : [{ field: 'tasks', from, to }],
    });
  }
}

/** What was begun is part of what happened. */
/** Tasks of a file have no ids: one of the same title is the same. */
function withIds(
  given: readonly ChangeTaskInput[],
  before: readonly StoredTask[],
): ChangeTaskInput[] {
  const free = [...before];
  return given.map(input => {
    const at = free.findIndex(({ title }) => title === input.title);
    return at < 0 ? input : { ...input, id: free.splice(at, 1)[0].id };
  });
}

function refuseBegun(gone: readonly StoredTask[]): void {
  const begun = gone.filter(each => each.state !== 'open');
  if (begun.length === 0) return;
  throw refusalError(
    begun.map(
      ({ title }): Refused => ({
        row: 1,
        kind: 'conflict',
        field: 'tasks',
        value: title,
        code: 'task-begun',
        params: { task: title },
        message: 'was begun, and stays',
      }),
    ),
  );
}

function named({ position, title, state }: ChangeTask): string {
  return `${position}. ${title}: ${state}`;
}
