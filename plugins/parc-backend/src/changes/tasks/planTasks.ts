import type { ChangeTaskInput } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { refusalError } from '../../records';
import type { StoredTask } from './ChangeTaskStore';

/** A change whose tasks are planned, and the tasks that it has. */
export interface PlannedFor {
  changeId: string;
  at: DateTime;
  before: readonly StoredTask[];
}

/**
 * All tasks of a change in their new order: with an id those that are there, without one new ones. A point of a checklist
 * that stays keeps its tick. Throws an InputError for an id that the change does not have, or has twice.
 */
export function planTasks(
  { changeId, at, before }: PlannedFor,
  given: readonly ChangeTaskInput[],
): StoredTask[] {
  refuseUnknownIds(before, given);
  return given.map((input, index) => {
    const known = before.find(each => each.id === input.id);
    const planned = {
      ...(known ?? newTask(changeId, at, index)),
      ...plannedFields(input),
      position: index + 1,
      checklist: input.checklist.map(text => ({
        text,
        isTicked: Boolean(
          known?.checklist.some(each => each.text === text && each.isTicked),
        ),
      })),
    };
    const isSame = JSON.stringify(planned) === JSON.stringify(known);
    return known && !isSame
      ? { ...planned, version: known.version + 1 }
      : planned;
  });
}

/** Tasks as the history tells that they were planned. */
export function titlesOf(tasks: readonly StoredTask[]): string[] {
  return tasks.map(each => `${each.position}. ${each.title}`);
}

function plannedFields(input: ChangeTaskInput) {
  return {
    title: input.title,
    kind: input.kind,
    assignee: input.assignee ?? undefined,
    instructions: input.instructions || undefined,
    estimatedMinutes: input.estimatedMinutes ?? undefined,
  };
}

function newTask(
  changeId: string,
  at: DateTime,
  index: number,
): Pick<StoredTask, 'id' | 'changeId' | 'state' | 'version'> {
  // The index keeps ids of one call in its order, within the millisecond.
  const id = uuidv7({ msecs: at.toMillis(), seq: index });
  return { id, changeId, state: 'open', version: 1 };
}

function refuseUnknownIds(
  before: readonly StoredTask[],
  given: readonly ChangeTaskInput[],
): void {
  const ids = given.flatMap(each => each.id ?? []);
  const wrong = ids.find(
    (id, at) => ids.indexOf(id) !== at || !before.some(each => each.id === id),
  );
  if (wrong === undefined) return;
  throw refusalError([
    {
      row: 1,
      kind: 'input',
      field: 'tasks',
      value: wrong,
      message: 'is no task of this change, or is named twice',
    },
  ]);
}
